import type { DemoDates } from '../demo-dates'
import { mediaIds } from '../entry-ids'
import { sources } from '../sources'
import { t } from '../writing'
import { gear, type Gear } from './gear'

/** Plain technical socks. Compression socks are left out: they are not for everyone, and never for an unexplained calf pain. */
export function runningSocks(dates: DemoDates): Gear[] {
  return [
    gear(
      'dryMileSock',
      dates,
      {
        name: 'Dry Mile Crew Sock',
        slug: 'dry-mile-crew-sock',
        brand: 'Fernlight (demo brand)',
        category: 'runningSocks',
        whatItIs: t(
          'A crew-length running sock in an acrylic and nylon knit, densely padded under the heel and the ball of the foot. It is not a compression sock.',
        ),
        image: mediaIds.sock,
        whoItSuits: t('Runners who get blisters in cotton socks, or whose feet stay damp on longer runs.'),
        whoShouldNotUseIt: t(
          'Anyone whose skin reacts to synthetic fibres. Choose a looser sock and ask a clinician first if you have poor circulation, swelling, an open sore, or reduced feeling in your feet.',
        ),
        claims: [
          {
            text: t('Densely padded acrylic socks went with fewer blisters than padded cotton ones.'),
            evidence: t(
              'Limited: one double-blind trial in long-distance runners, from 1990. When its authors tried socks with ordinary cushioning, acrylic was no better than cotton.',
            ),
            sourceUrl: sources.herringSocks.url,
          },
        ],
        offers: [
          {
            offerId: '267628b5-9a53-4d7c-ad41-894038627964',
            merchant: 'northgate',
            path: 'socks/dry-mile-crew',
            amount: 1150,
            checked: 3,
          },
          {
            offerId: '603f4e2a-5d39-47a3-b532-1622cda6d381',
            merchant: 'fellside',
            path: 'products/fernlight-dry-mile-crew-sock',
            amount: 1199,
            checked: 5,
          },
          {
            offerId: '69f050c0-aec5-4a66-b9d3-3680597945c4',
            merchant: 'harborPine',
            path: 'socks/dry-mile-crew',
            amount: 1400,
            checked: 4,
          },
        ],
      },
      {
        title: 'Dry Mile Crew Sock: a padded synthetic sock for blister-prone feet',
        slug: 'dry-mile-crew-sock-for-blisters',
        rationale: t(
          'A sore foot changes how you run. If you get blisters in thin or cotton socks, a padded synthetic pair is a cheap thing to try.',
        ),
        evidence: t(
          'Limited: one small trial favours padded acrylic over padded cotton. Nothing shows that any sock prevents or heals a calf injury.',
          'Limited: one small trial favors padded acrylic over padded cotton. Nothing shows that any sock prevents or heals a calf injury.',
        ),
        cautions: t(
          'The top must not leave a deep mark. Take the sock off if your foot tingles, goes numb or changes colour.',
        ),
      },
    ),
    gear(
      'merinoLightSock',
      dates,
      {
        name: 'Merino Light Ankle Sock',
        slug: 'merino-light-ankle-sock',
        brand: 'Tarnway (demo brand)',
        category: 'runningSocks',
        whatItIs: t(
          'A light ankle sock in a merino wool and nylon blend with a flat toe seam. It is not a compression sock.',
        ),
        image: mediaIds.sock,
        whoItSuits: t('Runners who like wool against the skin, and those who run in the cold and wet.'),
        whoShouldNotUseIt: t(
          'Anyone with a wool allergy or eczema that wool makes worse. Check your feet after each run if you have diabetes or reduced feeling in them.',
        ),
        claims: [
          {
            text: t('A wool blend felt cooler, drier and more comfortable than polypropylene on long marches.'),
            evidence: t(
              'Limited: one field study with 37 military recruits, with a blend of half merino. It looked at comfort and skin moisture, not at injuries.',
            ),
            sourceUrl: sources.bogerdWoolBlend.url,
          },
        ],
        offers: [
          {
            offerId: 'f068b8f5-60f0-41b4-91b6-a9dfa35b0fc7',
            merchant: 'northgate',
            path: 'socks/merino-light-ankle',
            amount: 1395,
            checked: 3,
          },
          {
            offerId: '126031ab-0d6e-4cce-b593-d3dc87d551a0',
            merchant: 'harborPine',
            path: 'socks/merino-light-ankle',
            amount: 1700,
            checked: 4,
          },
          {
            offerId: 'f4864874-cd8f-4d37-9cef-81c77325d3b6',
            merchant: 'mesaTrail',
            path: 'shop/tarnway-merino-light',
            checked: 6,
            availability: 'unknown',
          },
        ],
      },
      {
        title: 'Merino Light Ankle Sock: for those who prefer wool',
        slug: 'merino-light-ankle-sock-for-comfort',
        rationale: t(
          'It stays comfortable when damp and has no thick seam over the toes. Comfort is the whole reason to buy it.',
        ),
        evidence: t(
          'Limited, for comfort: one field study with marching recruits. Nothing shows that any sock prevents or heals a calf injury.',
        ),
        cautions: t('Wool and tight shoes can be too thick together: leave room for your toes.'),
      },
    ),
  ]
}

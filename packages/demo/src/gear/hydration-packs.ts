import type { DemoDates } from '../demo-dates'
import { mediaIds } from '../entry-ids'
import { t } from '../writing'
import { gear, type Gear } from './gear'

/**
 * Ways to carry water. None is said to prevent cramp: the evidence that drinking more does so is weak, and drinking
 * too much is dangerous (see `hewButlerHyponatremia` in the sources).
 */
export function hydrationPacks(dates: DemoDates): Gear[] {
  return [
    gear(
      'racePack',
      dates,
      {
        name: 'Burn 3 Race Pack',
        slug: 'burn-3-race-pack',
        brand: 'Skylark Mill (demo brand)',
        category: 'hydrationPack',
        whatItIs: t('A close-fitting 3 litre running pack with two soft flasks of half a litre each at the chest.'),
        image: mediaIds.pack,
        whoItSuits: t('Runners out for more than an hour where there is no tap on the way.'),
        whoShouldNotUseIt: t(
          'Leave it if straps on the chest or shoulders hurt or hinder your breathing. Follow your clinician’s advice on fluids if you have heart, kidney or liver disease.',
        ),
        claims: [],
        offers: [
          {
            offerId: 'e21aa12d-b619-4a43-ba54-ef54cd8c946a',
            merchant: 'northgate',
            path: 'packs/burn-3',
            amount: 7500,
            checked: 3,
          },
          {
            offerId: '7927350d-68ff-4d65-9ba9-b3430a33b2a5',
            merchant: 'fellside',
            path: 'products/skylark-mill-burn-3',
            amount: 7250,
            checked: 5,
          },
          {
            offerId: 'd73d981d-8a3c-4db8-b86d-ad6e4d819fae',
            merchant: 'harborPine',
            path: 'packs/burn-3',
            amount: 9500,
            checked: 4,
          },
        ],
      },
      {
        title: 'Burn 3 Race Pack: water within reach on longer runs',
        slug: 'burn-3-race-pack-for-longer-runs',
        rationale: t('Two small flasks let you sip when you feel thirsty, and show you how much you have drunk.'),
        evidence: t(
          'Expert consensus advises drinking to thirst. Nothing shows that carrying or drinking more water prevents cramp or calf injury.',
        ),
        cautions: t(
          'More is not better: drinking well beyond thirst can be dangerous. Start with half-full flasks until the weight feels easy.',
        ),
      },
    ),
    gear(
      'longDayPack',
      dates,
      {
        name: 'Fold 8 Long Day Pack',
        slug: 'fold-8-long-day-pack',
        brand: 'Skylark Mill (demo brand)',
        category: 'hydrationPack',
        whatItIs: t(
          'An 8 litre running pack with a 1.5 litre water bladder and room for a jacket, food and a small first aid kit.',
        ),
        image: mediaIds.pack,
        whoItSuits: t('Runners on long trail days who need layers as well as water.'),
        whoShouldNotUseIt: t(
          'It is more than you need in the first weeks after a calf or bone injury, when added weight is best left at home.',
        ),
        claims: [],
        offers: [
          {
            offerId: '41d36c30-8e53-44cc-9ceb-c0063ebcd382',
            merchant: 'fellside',
            path: 'products/skylark-mill-fold-8',
            amount: 10500,
            checked: 5,
          },
          {
            offerId: '83c0f3fc-d066-448e-8fd4-b2432744a05b',
            merchant: 'harborPine',
            path: 'packs/fold-8',
            amount: 13500,
            checked: 4,
          },
          {
            offerId: '38e760ac-4770-4ef2-b56b-87783734c1c4',
            merchant: 'mesaTrail',
            path: 'shop/skylark-mill-fold-8',
            amount: 12900,
            checked: 6,
          },
        ],
      },
      {
        title: 'Fold 8 Long Day Pack: for days out with no tap',
        slug: 'fold-8-long-day-pack-for-trails',
        rationale: t(
          'On a long trail day you carry warmth, food and water together, and can wait for help in comfort if you must stop.',
        ),
        evidence: t('Experience only. No claim is made about cramp or injury.'),
        cautions: t('Carry what the day needs and no more. Drink when you are thirsty, not by the clock.'),
      },
    ),
  ]
}

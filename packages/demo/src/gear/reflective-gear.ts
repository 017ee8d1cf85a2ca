import type { DemoDates } from '../demo-dates'
import { mediaIds } from '../entry-ids'
import { sources } from '../sources'
import { t } from '../writing'
import { gear, type Gear } from './gear'

/** Things that make a runner easier to see. */
export function reflectiveGear(dates: DemoDates): Gear[] {
  return [
    gear(
      'reflectiveVest',
      dates,
      {
        name: 'Beacon Reflective Vest',
        slug: 'beacon-reflective-vest',
        brand: 'Lumen Fell (demo brand)',
        category: 'reflectiveGear',
        whatItIs: t(
          'A light mesh vest in fluorescent yellow with reflective strips front and back. It fits over a jacket and closes at the sides.',
        ),
        image: mediaIds.vest,
        whoItSuits: t('Anyone who runs beside traffic at dawn, at dusk or after dark.'),
        whoShouldNotUseIt: t(
          'It replaces neither a light nor care at crossings. Loose ends can catch: fasten the sides.',
        ),
        claims: [
          {
            text: t('Fluorescent colours help drivers notice people by day, and reflective material does so at night.'),
            evidence: t(
              'A Cochrane review of trials found better detection and recognition. It found no trial that counted crashes or injuries.',
            ),
            sourceUrl: sources.kwanVisibility.url,
          },
        ],
        offers: [
          {
            offerId: 'e9d568b7-9050-45b4-b142-4ff1bfb8b673',
            merchant: 'northgate',
            path: 'visibility/beacon-vest',
            amount: 1899,
            checked: 3,
          },
          {
            offerId: '348f6c40-25b8-4594-a38f-1133eb3fd817',
            merchant: 'harborPine',
            path: 'visibility/beacon-vest',
            amount: 2400,
            checked: 4,
          },
          {
            offerId: '9e72b01f-e1b2-428a-b391-2e160c511dd1',
            merchant: 'mesaTrail',
            path: 'shop/lumen-fell-beacon-vest',
            amount: 2250,
            checked: 6,
          },
        ],
      },
      {
        title: 'Beacon Reflective Vest: to be seen beside traffic',
        slug: 'beacon-reflective-vest-beside-traffic',
        rationale: t(
          'Runners coming back from injury often run early or late, on roads rather than trails. It helps to be noticed.',
        ),
        evidence: t('Moderate for being noticed sooner. Whether runners have fewer crashes is not known.'),
        cautions: t('Never assume that a driver has seen you. Carry a light as well where there are no street lamps.'),
      },
    ),
    gear(
      'reflectiveBands',
      dates,
      {
        name: 'Ankle and Wrist Bands, set of four',
        slug: 'ankle-and-wrist-bands',
        brand: 'Lumen Fell (demo brand)',
        category: 'reflectiveGear',
        whatItIs: t(
          'Four stretch bands of reflective tape with a soft backing, two for the ankles and two for the wrists.',
        ),
        image: mediaIds.vest,
        whoItSuits: t('Runners who want to be seen at night without another layer.'),
        whoShouldNotUseIt: t(
          'Do not wear a band over a swollen, sore or numb leg. People with poor circulation should keep bands off the ankles and wear them over a sleeve.',
        ),
        claims: [
          {
            text: t('Reflectors on moving joints help drivers recognise a person at night.'),
            evidence: t(
              'A closed-road study with cyclists: drivers recognised them far more often with ankle and knee reflectors added than with a vest alone. It was not done with runners.',
            ),
            sourceUrl: sources.woodReflective.url,
          },
        ],
        offers: [
          {
            offerId: 'cc2c6973-ba00-4167-8e7f-771d9acfd9ae',
            merchant: 'northgate',
            path: 'visibility/ankle-wrist-bands',
            amount: 899,
            checked: 3,
          },
          {
            offerId: 'df9e2f46-3b9b-4f72-a9fa-c5c4bbab9dbf',
            merchant: 'fellside',
            path: 'products/lumen-fell-bands-x4',
            amount: 950,
            checked: 5,
          },
          {
            offerId: 'cc9f8fd2-df73-4f8e-8461-3f88df323587',
            merchant: 'harborPine',
            path: 'visibility/ankle-wrist-bands',
            amount: 1200,
            checked: 4,
          },
        ],
      },
      {
        title: 'Ankle and Wrist Bands: movement that drivers recognise',
        slug: 'ankle-and-wrist-bands-at-night',
        rationale: t('Arms and legs that swing look like a person. Four light bands show that movement in headlights.'),
        evidence: t(
          'Limited to moderate: studies with walkers and cyclists on closed roads. Whether runners have fewer crashes is not known.',
        ),
        cautions: t('Fasten them loosely enough to slide a finger under. Take them off if a foot or hand tingles.'),
      },
    ),
  ]
}

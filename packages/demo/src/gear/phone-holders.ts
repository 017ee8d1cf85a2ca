import type { DemoDates } from '../demo-dates'
import { mediaIds } from '../entry-ids'
import { t } from '../writing'
import { gear, type Gear } from './gear'

/** Ways to carry a phone. No health claim is made for any of them. */
export function phoneHolders(dates: DemoDates): Gear[] {
  return [
    gear(
      'phoneBelt',
      dates,
      {
        name: 'Flat Pocket Running Belt',
        slug: 'flat-pocket-running-belt',
        brand: 'Pocketstride (demo brand)',
        category: 'phoneHolder',
        whatItIs: t('A stretch belt with one flat zipped pocket that takes a large phone, a key and a card.'),
        image: mediaIds.belt,
        whoItSuits: t('Runners who go out alone, or away from busy roads, and want both hands free.'),
        whoShouldNotUseIt: t(
          'It can be uncomfortable in later pregnancy, after surgery on the belly, or with a stoma. Wear it loosely or choose another way.',
        ),
        claims: [],
        offers: [
          {
            offerId: '8d0d7acb-9f38-4e28-81f1-79ddda1d8fbf',
            merchant: 'northgate',
            path: 'carry/flat-pocket-belt',
            amount: 1650,
            checked: 3,
          },
          {
            offerId: 'f83a628b-c0dc-4c39-b1b6-7cdcae328505',
            merchant: 'fellside',
            path: 'products/pocketstride-flat-belt',
            amount: 1599,
            checked: 5,
          },
          {
            offerId: '0f6ed3c1-01cf-4594-8bd3-68a8648f027c',
            merchant: 'mesaTrail',
            path: 'shop/pocketstride-flat-belt',
            amount: 2199,
            checked: 6,
          },
        ],
      },
      {
        title: 'Flat Pocket Running Belt: a phone that stays put',
        slug: 'flat-pocket-running-belt-for-phones',
        rationale: t(
          'With a phone on you, you can stop when your calf asks you to and get a lift home instead of limping.',
        ),
        evidence: t('Common sense rather than trials. No claim is made about injury.'),
        cautions: t('Keep the phone charged and able to call from the lock screen. Tell someone your route.'),
      },
    ),
    gear(
      'phoneArmband',
      dates,
      {
        name: 'Soft Upper-Arm Phone Sleeve',
        slug: 'soft-upper-arm-phone-sleeve',
        brand: 'Pocketstride (demo brand)',
        category: 'phoneHolder',
        whatItIs: t('A washable stretch sleeve for the upper arm with a see-through window for a mobile phone.'),
        image: mediaIds.belt,
        whoItSuits: t('Runners who dislike anything round the waist and carry a light phone.'),
        whoShouldNotUseIt: t(
          'Do not wear it on an arm with lymphoedema or a dialysis fistula, or on one where you have been told to avoid pressure.',
          'Do not wear it on an arm with lymphedema or a dialysis fistula, or on one where you have been told to avoid pressure.',
        ),
        claims: [],
        offers: [
          {
            offerId: 'b54999de-125c-445c-9f9e-920ad28ac5b3',
            merchant: 'northgate',
            path: 'carry/arm-sleeve',
            amount: 1250,
            checked: 3,
          },
          {
            offerId: '9a62edff-f20b-4bc4-82aa-5db4dc18e8ee',
            merchant: 'harborPine',
            path: 'carry/arm-sleeve',
            amount: 1500,
            checked: 4,
            availability: 'outOfStock',
          },
          {
            offerId: 'a15442d0-ce65-44b4-a4d9-7861afc41fd5',
            merchant: 'mesaTrail',
            path: 'shop/pocketstride-arm-sleeve',
            amount: 1550,
            checked: 6,
          },
        ],
      },
      {
        title: 'Soft Upper-Arm Phone Sleeve: nothing round the waist',
        slug: 'soft-upper-arm-phone-sleeve-for-phones',
        rationale: t('It keeps a light phone within reach if you need to call for help or share where you are.'),
        evidence: t('Common sense rather than trials. No claim is made about injury.'),
        cautions: t('Choose the size by measuring your arm. Take it off if your hand tingles or swells.'),
      },
    ),
  ]
}

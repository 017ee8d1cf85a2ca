import type { GroupField } from 'payload'
import { isBlank } from '../shape/field-checks'
import { currencies, moneyShape, type Currency } from './money'

const currencyNames: Readonly<Record<Currency, string>> = { GBP: 'Pounds (GBP)', USD: 'Dollars (USD)' }
const needed = 'Enter both the amount and the currency, or neither.'

/** A price that may be missing as a whole: an amount in minor units and its currency. */
export function moneyEditor(name: string, label: string): GroupField {
  return {
    type: 'group',
    name,
    label,
    fields: [
      {
        type: 'row',
        fields: [
          {
            type: 'number',
            name: 'amount',
            label: 'Price in pence or cents',
            admin: {
              width: '50%',
              step: 1,
              placeholder: '1299',
              description: 'Whole pence or cents: 1299 is 12.99.',
              components: { Description: '/admin/price-in-words#PriceInWords' },
            },
            validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
              if (isBlank(value)) return isBlank(currencyIn(siblingData)) || needed
              const result = moneyShape.shape.amount.safeParse(value)
              return result.success || 'Enter a whole number of pence or cents, at least 1: 1299 is 12.99.'
            },
          },
          {
            type: 'select',
            name: 'currency',
            label: 'Currency',
            admin: { width: '50%' },
            options: currencies.map((value) => ({ value, label: currencyNames[value] })),
          },
        ],
      },
    ],
  }
}

function currencyIn(siblingData: unknown): unknown {
  return (siblingData as { currency?: unknown } | undefined)?.currency
}

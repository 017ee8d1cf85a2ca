import { z } from 'zod'
import type { Region } from '../region/region'

export const currencies = ['GBP', 'USD'] as const
export const currencyShape = z.enum(currencies)
export type Currency = z.infer<typeof currencyShape>

/** The currency that shops of a region sell in. */
export const currencyOf: Readonly<Record<Region, Currency>> = { GB: 'GBP', US: 'USD' }

/** An amount in minor units (pence, cents): 1299 GBP is £12.99. Never a float, never a string. */
export const moneyShape = z.object({
  amount: z.int().min(1).max(100_000_000),
  currency: currencyShape,
})
export type Money = z.infer<typeof moneyShape>

/** The amount as people of the locale write it, such as £12.99. */
export function formatMoney(money: Money, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency }).format(money.amount / 100)
}

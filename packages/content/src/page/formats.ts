import type { Locale } from '../region/locale'

/** A day (`2026-03-31`) or a moment as a day in words: 31 March 2026, March 31, 2026. In UTC. */
export function dayInWords(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
}

/** The same, short: 31 Mar 2026, Mar 31, 2026. */
export function shortDay(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date))
}

/** An amount in minor units as a price: £12.99, US$12.99. */
export function priceInWords(price: { amount: number; currency: 'GBP' | 'USD' }, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: price.currency })
  return format.format(price.amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

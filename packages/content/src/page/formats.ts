import type { Locale } from '../region/locale'

/** A format for each locale, made when it is first wanted: making one takes a hundred times as long as using it. */
function perLocale<Made>(make: (locale: Locale) => Made): (locale: Locale) => Made {
  const made = new Map<Locale, Made>()
  return (locale) => {
    const known = made.get(locale) ?? make(locale)
    made.set(locale, known)
    return known
  }
}

const days = (dateStyle: 'long' | 'medium') =>
  perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }))
const longDays = days('long')
const shortDays = days('medium')

/** A day (`2026-03-31`) or a moment as a day in words: 31 March 2026, March 31, 2026. In UTC. */
export function dayInWords(date: string, locale: Locale): string {
  return longDays(locale).format(new Date(date))
}

/** The same, short: 31 Mar 2026, Mar 31, 2026. */
export function shortDay(date: string, locale: Locale): string {
  return shortDays(locale).format(new Date(date))
}

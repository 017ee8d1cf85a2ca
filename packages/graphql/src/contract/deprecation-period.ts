/** How long what is deprecated goes on working, in months. */
export const deprecationMonths = 6

/** The day (ISO 8601) after which a deprecated element may go; undefined when its reason names none. */
export function removalDay(reason: string): string | undefined {
  const day = /\bRemoved after (\d{4}-\d{2}-\d{2})\b/.exec(reason)?.[1]
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined
}

/** The day so many months later (or earlier), the last of the month where it has no such day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

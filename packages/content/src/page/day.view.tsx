import { dayInWords, shortDay } from './formats'
import type { PageContext } from './page-context'

/** A day for people and for machines. */
export function Day({ date, context, short = false }: { date: string; context: PageContext; short?: boolean }) {
  return <time dateTime={date}>{short ? shortDay(date, context.locale) : dayInWords(date, context.locale)}</time>
}

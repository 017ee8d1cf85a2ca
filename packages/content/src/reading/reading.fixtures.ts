import { fixtureToday } from '../medical-review/medical-review.fixtures'
import { publishedFixtures } from '../publication/published.fixtures'
import { defaultLocale } from '../region/locale'
import type { ReadingContext } from './reading-context'

/** A reader of the fixtures whose region is unknown, at noon of the fixtures' day; and when their answer expires. */
export function readingFixture(context: Partial<ReadingContext> = {}): ReadingContext & { expiries: string[] } {
  const expiries: string[] = []
  return {
    published: publishedFixtures(),
    region: null,
    locale: defaultLocale,
    now: new Date(`${fixtureToday}T12:00:00.000Z`),
    siteUrl: 'https://stride.example',
    expiresAt: (moment) => {
      expiries.push(moment)
    },
    ...context,
    expiries,
  }
}

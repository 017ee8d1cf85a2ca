import { fixtureToday } from '../medical-review/medical-review.fixtures'
import { publishedFixtures } from '../publication/published.fixtures'
import { noReceipts } from '../publication/receipts-reading'
import type { RowsReading } from '../publication/rows-reading'
import { defaultLocale } from '../region/locale'
import type { ReadingContext } from './reading-context'

const noRows: RowsReading = {
  ofEntry: () => Promise.resolve([]),
  after: () => Promise.resolve([]),
  contentAt: () => Promise.resolve(null),
  has: () => Promise.resolve(false),
  newestSequence: () => 0,
  endsAtNewest: () => undefined,
  showsOldRows: () => undefined,
}

/** A reader of the fixtures whose region is unknown, at noon of the fixtures' day; and when their answer expires. */
export function readingFixture(context: Partial<ReadingContext> = {}): ReadingContext & { expiries: string[] } {
  const expiries: string[] = []
  return {
    published: publishedFixtures(),
    region: null,
    locale: defaultLocale,
    mayReadCommerce: true,
    now: new Date(`${fixtureToday}T12:00:00.000Z`),
    receipts: noReceipts,
    asOf: null,
    includeRecalled: false,
    answeredAt: new Date(`${fixtureToday}T12:00:00.000Z`),
    rows: noRows,
    siteUrl: 'https://stride.example',
    remembered: (_name, _subject, make) => make(),
    shown: (entry) => entry,
    expiresAt: (moment) => {
      expiries.push(moment)
    },
    ...context,
    expiries,
  }
}

import type { PublishedEntries } from '../publication/published-entries'
import type { Locale } from '../region/locale'
import type { Region } from '../region/region'

/** What resolvers are given: one consistent view for the whole operation, and where the reader is. */
export interface ReadingContext {
  /** Everything public at one sequence. */
  readonly published: PublishedEntries
  /** Null when the reader's region is unknown: then every region's advice and shops are given. */
  readonly region: Region | null
  readonly locale: Locale
  /** The moment at which the whole operation is answered. */
  readonly now: Date
  /** Public address of the reader site, without a trailing slash. */
  readonly siteUrl: string
  /** Says that the answer is only right until this moment (ISO 8601). The earliest counts. */
  expiresAt(moment: string): void
}

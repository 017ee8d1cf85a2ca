import type { Acknowledgement } from '../acknowledgement/acknowledgement'
import type { Kind } from '../publication/kind'
import type { PublishedEntries, PublishedEntry } from '../publication/published-entries'
import type { ReceiptsReading } from '../publication/receipts-reading'
import type { RowsReading } from '../publication/rows-reading'
import type { Locale } from '../region/locale'
import type { Region } from '../region/region'

/** What resolvers are given: one consistent view for the whole operation, and where the reader is. */
export interface ReadingContext {
  /** Everything public at one sequence. */
  readonly published: PublishedEntries
  /** Null when the reader's region is unknown: then every region's advice and shops are given. */
  readonly region: Region | null
  readonly locale: Locale
  /** Whether gear, shops and offers are given. Without it they are absent everywhere, as if they were not public. */
  readonly mayReadCommerce: boolean
  /** The moment for which the whole operation is answered: prices and reviews are judged at it. */
  readonly now: Date
  readonly receipts: ReceiptsReading
  /** Null for what is public now, else the past moment that the whole operation is about (then also `now`); ISO 8601. */
  readonly asOf: string | null
  /** Whether the past is shown with what was recalled since. */
  readonly includeRecalled: boolean
  /** When the answer was made, whatever moment it is about. */
  readonly answeredAt: Date
  /** Old rows of the ledger. */
  readonly rows: RowsReading
  /** Public address of the reader site, without a trailing slash. */
  readonly siteUrl: string
  /**
   * Works something out and remembers it, with all that it rests on, until the next publication or until it expires. It
   * may depend on the subject, on what is public, and on this reader's region, locale, scopes and day: on nothing else.
   * What comes back is shared, so it must not be changed.
   */
  remembered<T>(name: string, subject: object, make: () => T): T
  /** Says that an entry is shown which a list or an index of what is published gave; gives it back. */
  shown<K extends Kind>(entry: PublishedEntry<K>): PublishedEntry<K>
  /** Says that the answer is only right until this moment (ISO 8601). The earliest counts. */
  expiresAt(moment: string): void
  /**
   * Takes a partner's word that it acted on a recall; absent where nobody can give it, as in the preview.
   * Rejects with a PublicError when the caller may not, or the sequence is no recall.
   */
  readonly acknowledge?: ((sequence: number, note: string | null) => Promise<Acknowledgement>) | undefined
}

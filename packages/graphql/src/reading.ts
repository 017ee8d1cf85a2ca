import type { PublishedEntries } from '@stride/content/publication/published-entries'
import type { ReadingContext } from '@stride/content/reading/reading-context'
import { defaultLocale, type Locale } from '@stride/content/region/locale'
import type { Region } from '@stride/content/region/region'
import { TrackedEntries } from './tracked-entries'

export interface ReadingOptions {
  published: PublishedEntries
  /** Public address of the reader site, without a trailing slash. */
  siteUrl: string
  now?: Date
}

/**
 * One operation's context: what resolvers are given, and what the answer turns out to depend on.
 * Its own fields are plain, because Apollo copies a context before it uses it.
 */
export class Reading implements ReadingContext {
  readonly published: TrackedEntries
  readonly siteUrl: string
  readonly now: Date
  region: Region | null = null
  locale: Locale = defaultLocale
  /** The moment from which time alone makes the answer wrong, ISO 8601; null when it never does. */
  validUntil: string | null = null

  constructor({ published, siteUrl, now = new Date() }: ReadingOptions) {
    this.published = new TrackedEntries(published)
    this.siteUrl = siteUrl
    this.now = now
  }

  expiresAt(moment: string): void {
    if (this.validUntil === null || moment < this.validUntil) this.validUntil = moment
  }
}

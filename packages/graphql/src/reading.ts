import type { Kind } from '@stride/content/publication/kind'
import type { PinnableEntries, PublishedEntry } from '@stride/content/publication/published-entries'
import { noReceipts, type ReceiptsReading } from '@stride/content/publication/receipts-reading'
import { todayIn } from '@stride/content/reading/in-force'
import type { ReadingContext } from '@stride/content/reading/reading-context'
import { defaultLocale, type Locale } from '@stride/content/region/locale'
import type { Region } from '@stride/content/region/region'
import type { Ledger } from '@stride/ledger/ledger'
import type { PastView } from './past-views'
import type { Held, Remembered, Shelf } from './remembered'
import { TimeLimit } from './time-limit'
import { TrackedEntries } from './tracked-entries'
import { TrackedRows } from './tracked-rows'

export interface ReadingOptions {
  published: PinnableEntries
  /** Public address of the reader site, without a trailing slash. */
  siteUrl: string
  now?: Date
  /** Where old rows are read; without it `history` and `changes` fail. */
  ledger?: Pick<Ledger, 'read' | 'rowsOf'>
  /** Whether gear, shops and offers may be given; true unless told. */
  mayReadCommerce?: boolean
  /** How a recall is acknowledged; without it nobody can. */
  acknowledge?: ReadingContext['acknowledge']
  receipts?: ReceiptsReading
  /** Ends what takes too long. */
  time?: TimeLimit
}

/**
 * How long after a moment a row may still come that was published before it: writers take the time before they write,
 * and their clocks differ. In milliseconds.
 */
const settlingTime = 60_000

/** An answer without a receipt is asked again after this long, in milliseconds: by then it is signed. */
const signedWithin = 2_000

/** One operation's context: what resolvers are given, and what the answer turns out to depend on. */
export class Reading implements ReadingContext {
  readonly published: TrackedEntries
  readonly rows: TrackedRows
  readonly siteUrl: string
  readonly acknowledge: ReadingContext['acknowledge']
  readonly receipts: ReceiptsReading
  readonly answeredAt: Date
  now: Date
  asOf: string | null = null
  includeRecalled = false
  region: Region | null = null
  locale: Locale = defaultLocale
  readonly mayReadCommerce: boolean
  /** The moment from which time alone makes the answer wrong, ISO 8601; null when it never does. */
  validUntil: string | null = null
  // Found when something is first asked for: from then on the operation's context stands.
  #memory: Remembered | undefined
  #shelf: Shelf | undefined

  constructor({
    published,
    siteUrl,
    now = new Date(),
    ledger,
    mayReadCommerce = true,
    acknowledge,
    receipts = noReceipts,
    time = new TimeLimit(),
  }: ReadingOptions) {
    this.published = new TrackedEntries(published, mayReadCommerce, time)
    this.rows = new TrackedRows(ledger, { published: this.published, time })
    this.siteUrl = siteUrl
    this.mayReadCommerce = mayReadCommerce
    this.acknowledge = acknowledge
    this.receipts = { of: async (sequence) => this.#signedOrNotYet(await time.within(receipts.of(sequence))) }
    this.answeredAt = now
    this.now = now
  }

  /** Takes the whole operation to a moment in the past. Nothing may have been read before. */
  goTo(moment: Date, { past, madeAt }: PastView, includeRecalled: boolean): void {
    const settledAt = moment.getTime() + settlingTime
    if (settledAt > this.answeredAt.getTime()) this.expiresAt(new Date(settledAt).toISOString())
    this.asOf = moment.toISOString()
    this.now = moment
    this.includeRecalled = includeRecalled
    this.published.showPast(includeRecalled ? past : past.withoutRecalled(), madeAt)
  }

  remembered<T>(name: string, subject: object, make: () => T): T {
    // In the past time stands still at any moment, and each has prices of its own.
    if (this.asOf !== null) return make()
    const shelf = this.#findShelf()
    let held = shelf.get(name, subject)
    if (!held || (held.validUntil !== null && Date.parse(held.validUntil) <= this.now.getTime())) {
      held = this.#workOut(make)
      shelf.set(name, subject, held)
    }
    this.published.take(held.looks)
    if (held.validUntil !== null) this.expiresAt(held.validUntil)
    return held.value as T
  }

  /** Where what holds for readers like this one is remembered. */
  #findShelf(): Shelf {
    const memory = this.published.remembered
    if (this.#shelf && this.#memory === memory) return this.#shelf
    this.#memory = memory
    this.#shelf = memory.shelf(`${this.region ?? ''} ${this.locale} ${this.mayReadCommerce} ${todayIn(this)}`)
    return this.#shelf
  }

  #workOut(make: () => unknown): Held {
    const before = this.validUntil
    this.validUntil = null
    try {
      const { value, looks } = this.published.recording(make)
      return { value, looks, validUntil: this.validUntil }
    } finally {
      this.validUntil = before
    }
  }

  /** Of the past, too: its rows are signed now. */
  #signedOrNotYet(receipt: string | null): string | null {
    if (receipt === null) this.#isRightUntil(new Date(this.answeredAt.getTime() + signedWithin).toISOString())
    return receipt
  }

  shown<K extends Kind>(entry: PublishedEntry<K>): PublishedEntry<K> {
    return this.published.shown(entry)
  }

  expiresAt(moment: string): void {
    // At a moment in the past no time passes.
    if (this.asOf === null) this.#isRightUntil(moment)
  }

  #isRightUntil(moment: string): void {
    if (this.validUntil === null || moment < this.validUntil) this.validUntil = moment
  }
}

import type { Kind } from './kind'
import type { PublishedEntries, PublishedEntry } from './published-entries'
import type { LightFields } from './stored-contents'

/** Something worked out from all public entries of one kind, and kept while they last: a sorted list, a reverse index. */
export interface Derivation<T> {
  readonly kind: Kind
  /** Begins to make it. */
  begin(): Making<T>
  /**
   * The same after one of them came (no `before`), went (no `after`) or changed. The value given stays as it is:
   * snapshots of what was public share it.
   */
  update(value: T, before: PublishedEntry | undefined, after: PublishedEntry | undefined): T
  /**
   * The same to look at, but it tells by tags what of it is looked at, of those parts alone where some are named. Without
   * this every change of the kind counts as one of what was looked at.
   */
  watched?(value: T, parts: readonly string[] | undefined, note: (tag: string) => void): T
}

/** What is known of a page beforehand, so that its content need not be looked into for it. */
export interface Outline {
  readonly light: LightFields
  /** By what lists choose it. */
  readonly facets: readonly string[]
}

/** What is derived, in the making: it is shown each of the entries once. */
export interface Making<T> {
  add(entry: PublishedEntry, outline?: Outline): void
  /** Does a little of what `add` has left to do, within some milliseconds; false when nothing is left. */
  work?(): boolean
  /** Does the rest. To be called once, at the end. */
  finish(): T
}

/** Makes what is derived from entries that are all there. */
export function madeFrom<T>(derivation: Derivation<T>, entries: Iterable<PublishedEntry>): T {
  const making = derivation.begin()
  for (const entry of entries) making.add(entry)
  return making.finish()
}

/** More changes than this at once, and making it anew is quicker than following each. */
const mostFollowed = 200

/** What an entry was, and what it is after it came (nothing before), went (nothing after) or changed. */
export interface Change {
  before: PublishedEntry | undefined
  after: PublishedEntry | undefined
}

interface DifferingEntries {
  /** From which they differ. */
  from: Pick<PublishedEntries, 'derived'>
  changesOf: (kind: Kind) => readonly Change[]
  all: (kind: Kind) => readonly PublishedEntry[]
}

/** What is derived from entries that never change and differ from others: taken from what was derived there. */
export class DerivedFrom {
  readonly #entries: DifferingEntries
  readonly #changes = new Map<Kind, readonly Change[]>()
  readonly #values = new Map<Derivation<unknown>, unknown>()

  constructor(entries: DifferingEntries) {
    this.#entries = entries
  }

  get<T>(derivation: Derivation<T>): T {
    const changes = this.#changesOf(derivation.kind)
    if (changes.length === 0) return this.#entries.from.derived(derivation)
    if (!this.#values.has(derivation)) this.#values.set(derivation, this.#make(derivation, changes))
    return this.#values.get(derivation) as T
  }

  #make<T>(derivation: Derivation<T>, changes: readonly Change[]): T {
    const { from, all } = this.#entries
    if (changes.length > mostFollowed) return madeFrom(derivation, all(derivation.kind))
    return changes.reduce(
      (value, { before, after }) => derivation.update(value, before, after),
      from.derived(derivation),
    )
  }

  #changesOf(kind: Kind): readonly Change[] {
    let changes = this.#changes.get(kind)
    if (!changes) this.#changes.set(kind, (changes = this.#entries.changesOf(kind)))
    return changes
  }
}

interface Held {
  derivation: Derivation<unknown>
  value: unknown
  pending: Change[]
}

interface Begun {
  making: Making<unknown>
  /** What has changed since one that it was shown changed: followed once it is made. */
  pending: Change[]
}

/** What has been derived from a set of public entries so far. Nothing is worked out before somebody asks. */
export class Derivations {
  readonly #all: (kind: Kind) => readonly PublishedEntry[]
  readonly #held = new Map<Derivation<unknown>, Held>()
  readonly #begun = new Map<Derivation<unknown>, Begun>()

  /** `earlier` is where the same entries stood before: what was derived there is taken over, not made again. */
  constructor(all: (kind: Kind) => readonly PublishedEntry[], earlier?: Derivations) {
    this.#all = all
    if (earlier)
      for (const [derivation, held] of earlier.#held)
        this.#held.set(derivation, { ...held, pending: [...held.pending] })
  }

  /** Makes it as entries come, so that they need not be looked at again once all are there. Needs that none is there yet. */
  begin(derivation: Derivation<unknown>): void {
    if (this.#all(derivation.kind).length > 0) return
    this.#begun.set(derivation, { making: derivation.begin(), pending: [] })
  }

  /** Does a little of what was begun and nobody has asked for yet; false when nothing is left to do. */
  work(): boolean {
    for (const [derivation, { making }] of this.#begun) {
      if (!making.work?.()) this.#finish(derivation)
      return true
    }
    return false
  }

  get<T>(derivation: Derivation<T>): T {
    const key = derivation as Derivation<unknown>
    const held = this.#held.get(key) ?? this.#finish(key)
    if (!held || held.pending.length > mostFollowed)
      return this.#hold(key, madeFrom(key, this.#all(key.kind))).value as T
    if (held.pending.length > 0) {
      for (const { before, after } of held.pending) held.value = key.update(held.value, before, after)
      held.pending = []
    }
    return held.value as T
  }

  /** Must hear of every change to the entries, in order. */
  changed(
    kind: Kind,
    before: PublishedEntry | undefined,
    after: PublishedEntry | undefined,
    outline: Outline | undefined,
  ): void {
    for (const [derivation, { making, pending }] of this.#begun) {
      if (derivation.kind !== kind) continue
      if (before || !after || pending.length > 0) pending.push({ before, after })
      else making.add(after, outline)
    }
    for (const held of this.#held.values())
      if (held.derivation.kind === kind && held.pending.length <= mostFollowed) held.pending.push({ before, after })
  }

  /** Lets go of what was derived from a kind: it is made anew when somebody asks. */
  forget(kind: Kind): void {
    for (const derivations of [this.#begun, this.#held])
      for (const derivation of [...derivations.keys()]) if (derivation.kind === kind) derivations.delete(derivation)
  }

  /** Ends what was begun; undefined where it was not. */
  #finish(derivation: Derivation<unknown>): Held | undefined {
    const begun = this.#begun.get(derivation)
    return begun && this.#hold(derivation, begun.making.finish(), begun.pending)
  }

  #hold(derivation: Derivation<unknown>, value: unknown, pending: Change[] = []): Held {
    const held: Held = { derivation, value, pending }
    this.#begun.delete(derivation)
    this.#held.set(derivation, held)
    return held
  }
}

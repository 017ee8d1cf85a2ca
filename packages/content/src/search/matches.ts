import { inAll, inAny, isEmpty, noSlots, slotsIn, without, type SlotSet } from '@stride/search/slot-set'
import type { Kind } from '../publication/kind'
import type { QueryWord, QueryWords, Remember } from './query-words'
import { scopes, type Scope, type TextIndex } from './text-index'

/** Entries that words of another index lead to: those of a facet such as `symptom:<id>`. */
export interface Leading {
  index: TextIndex<Kind>
  facetOf: (entryId: string) => string
}

type ByScope = Record<Scope, SlotSet>

/** What a query finds in one index, parted by how well: see `band`. */
export class Matches {
  readonly index: TextIndex<Kind>
  /** All of them. */
  readonly found: SlotSet
  readonly #each: readonly ByScope[]
  /** What has all words, in the scopes that were asked for so far. */
  readonly #whole: Partial<ByScope> = {}
  readonly #named: SlotSet
  readonly #bands: SlotSet[] = []
  /** What is found in none of the bands but the last. */
  #left: SlotSet

  /**
   * @param narrow Gives which of those that are found may be.
   * @param remember What it is given is of this index alone.
   */
  constructor(
    index: TextIndex<Kind>,
    query: QueryWords,
    leading: readonly Leading[],
    { narrow, remember }: { narrow: (found: SlotSet) => SlotSet; remember: Remember },
  ) {
    this.index = index
    const words = query.each.map(({ word }) => word)
    const each = query.each.map((word) => remember(word.name, () => lasting(slotsOfWord(index, word, leading))))
    this.#each = each
    const others = query.synonyms.filter(({ from, to }) => from === 0 && to === words.length)
    this.#named = inAny([words, ...others.flatMap((one) => one.others)].map((name) => index.named(name)))
    this.found = this.#left = narrow(inAny([this.#matching(), this.#named]))
  }

  /**
   * The n-th of `bandCount` parts, best first: what bears the very name; emergencies; then what has all words in its
   * title, in its names, anywhere, or most of them, with what is urgent first in each. So an emergency is never further
   * down than behind what was asked for by name.
   */
  band(number: number): SlotSet {
    for (let next = this.#bands.length; next <= number; next += 1) {
      const before = this.#bands[next - 1]
      if (before && !isEmpty(before)) this.#left = without(this.#left, before)
      this.#bands.push(isEmpty(this.#left) ? noSlots : inAll([this.#left, ...this.#sieves(next)]))
    }
    return this.#bands[number] ?? noSlots
  }

  /** Whether any entry has what the word at a place of the query stands for, whatever it is narrowed down by. */
  knowsWordAt(place: number): boolean {
    return !isEmpty(this.#each[place]?.anywhere ?? noSlots)
  }

  /** What those of a band are in that no band before it has. */
  #sieves(number: number): SlotSet[] {
    if (number === 0) return [this.#named]
    if (number <= 3) return [...this.#wanted(number - 1), this.index.withFacet('urgency:emergency')]
    const wanted = this.#wanted(Math.floor((number - 4) / 2))
    return number % 2 === 0 ? [...wanted, this.index.withFacet('urgency:urgent')] : wanted
  }

  /** Where all words have to be, going outwards: at last anywhere, where not all have to be. */
  #wanted(circle: number): SlotSet[] {
    const scope = scopes[circle]
    return scope === undefined || scope === 'anywhere' ? [] : [this.#wholeIn(scope)]
  }

  #wholeIn(scope: Scope): SlotSet {
    return (this.#whole[scope] ??= inAll(this.#each.map((sets) => sets[scope])))
  }

  /**
   * The entries that have all words. Where none has, those that have most of them. An emergency counts when it has more
   * than half: a page that happens to have one word more must not hide it.
   */
  #matching(): SlotSet {
    const all = this.#wholeIn('anywhere')
    // More than half of one or two words is all of them.
    if (this.#each.length <= 2 && !isEmpty(all)) return all
    const counts = atLeast(this.#each.map(({ anywhere }) => anywhere))
    const most = counts.findLastIndex((set) => !isEmpty(set))
    const best = counts[most]
    if (!best) return noSlots
    const half = counts[Math.min(most, Math.floor(this.#each.length / 2))] ?? noSlots
    return half === best ? best : inAny([best, inAll([half, this.index.withFacet('urgency:emergency')])])
  }
}

export const bandCount = 10

/** To be kept: what is made on the way to an answer is cut from larger pieces. */
function lasting({ title, names, anywhere }: ByScope): ByScope {
  return { title: title.slice(), names: names.slice(), anywhere: anywhere.slice() }
}

function byScope(make: (scope: Scope) => SlotSet): ByScope {
  return { title: make('title'), names: make('names'), anywhere: make('anywhere') }
}

/** The entries that have what one word of a query stands for; each scope with those of the ones before. */
function slotsOfWord(index: TextIndex<Kind>, { meant, others }: QueryWord, leading: readonly Leading[]): ByScope {
  const words = meant.filter((word) => index.has(word))
  const led = leading.flatMap((one) => leadingFrom(one, meant, others).map((facet) => index.withFacet(facet)))
  let before: SlotSet = noSlots
  return byScope((scope) => {
    const own = words.map((word) => index.withWord(word, scope))
    const phrases = others.map((phrase) => inAll(phrase.map((word) => upTo(index, word, scope))))
    before = inAny([before, ...own, ...phrases, ...(scope === 'anywhere' ? led : [])])
    return before
  })
}

/** The facets of the words of another index that are meant. */
function leadingFrom(
  { index, facetOf }: Leading,
  words: readonly string[],
  others: ReadonlyArray<readonly string[]>,
): string[] {
  const found = inAny([
    ...words.filter((word) => index.has(word)).map((word) => upTo(index, word, 'anywhere')),
    ...others.map((phrase) => inAll(phrase.map((word) => upTo(index, word, 'anywhere')))),
  ])
  return slotsIn(found).map((slot) => facetOf(index.entryAt(slot).entryId))
}

/** The entries that have just this word in a scope or one before it. */
function upTo(index: TextIndex<Kind>, word: string, scope: Scope): SlotSet {
  return inAny(scopes.slice(0, scopes.indexOf(scope) + 1).map((one) => index.withWord(word, one)))
}

/** `[n]` has at least n + 1 of the words. */
function atLeast(words: readonly SlotSet[]): SlotSet[] {
  const counts: SlotSet[] = []
  for (const word of words) {
    for (let at = counts.length; at > 0; at -= 1)
      counts[at] = inAny([counts[at] ?? noSlots, inAll([counts[at - 1] ?? noSlots, word])])
    counts[0] = inAny([counts[0] ?? noSlots, word])
  }
  return counts
}

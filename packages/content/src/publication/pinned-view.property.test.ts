import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyAreaFixtures } from '../body-area/body-area.fixtures'
import { symptomFixtures } from '../symptom/symptom.fixtures'
import type { Derivation } from './derivation'
import type { PinnedEntries, PublishedEntries, PublishedEntry } from './published-entries'
import { rowOf } from './published.fixtures'
import { PublishedView } from './published-view'

const kinds = ['bodyArea', 'symptom'] as const
const entryIds = ['one', 'two', 'three']
const slugs = ['a', 'b', 'c']

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('publish' as const), slug: fc.constantFrom(...slugs) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('withdraw' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('pin' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('release' as const), which: fc.nat(20) }) },
)
const history = fc.array(fc.tuple(step, fc.constantFrom(...kinds), fc.constantFrom(...entryIds)), { maxLength: 60 })

/** A derivation that follows changes one by one, and must come out as if it had been made anew; made in steps. */
const sequencesIn = (kind: (typeof kinds)[number]): Derivation<readonly number[]> => ({
  kind,
  begin: () => {
    const added: number[] = []
    const sequences: number[] = []
    const work = () => {
      sequences.push(...added.splice(0, 1))
      return added.length > 0
    }
    return {
      add: ({ publication }) => added.push(publication.sequence),
      work,
      finish: () => {
        while (work());
        return sequences.sort((a, b) => a - b)
      },
    }
  },
  update: (value, before, after) =>
    [
      ...value.filter((one) => one !== before?.publication.sequence),
      ...(after ? [after.publication.sequence] : []),
    ].sort((a, b) => a - b),
})
const sequencesOf = { bodyArea: sequencesIn('bodyArea'), symptom: sequencesIn('symptom') }

/** All that a view shows, as a naive copy. */
function copyOf(view: PublishedEntries) {
  return kinds.map((kind) => ({
    byId: entryIds.map((entryId) => view.entry(kind, entryId)),
    bySlug: slugs.map((slug) => view.bySlug(kind, slug)),
    all: inOrder(view.all(kind)),
    derived: view.derived(sequencesOf[kind]),
  }))
}

function inOrder(entries: readonly PublishedEntry[]) {
  return [...entries].sort((a, b) => a.publication.sequence - b.publication.sequence)
}

function rowFor(kind: (typeof kinds)[number], entryId: string, sequence: number, slug: string) {
  return rowOf(
    kind === 'bodyArea'
      ? { kind, entryId, slug, content: bodyAreaFixtures.lowerLeg }
      : { kind, entryId, slug, content: symptomFixtures.swelling },
    sequence,
  )
}

describe('a pin', () => {
  it('goes on showing what was public when it was made, whatever is published, withdrawn, pinned and released', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const view = new PublishedView()
        const pins: Array<{ pin: PinnedEntries; copy: ReturnType<typeof copyOf>; sequence: number }> = []
        let sequence = 0
        for (const [action, kind, entryId] of steps) {
          if (action.does === 'pin') pins.push({ pin: view.pin(), copy: copyOf(view), sequence })
          else if (action.does === 'release') pins.splice(action.which % (pins.length || 1), 1)[0]?.pin.release()
          else {
            const row = rowFor(kind, entryId, (sequence += 1), action.does === 'publish' ? action.slug : 'a')
            view.apply(action.does === 'publish' ? row : { ...row, action: 'withdrawn', content: null })
          }
          for (const { pin, copy, sequence: pinnedAt } of pins) {
            expect(pin.sequence).toBe(pinnedAt)
            expect(copyOf(pin)).toEqual(copy)
          }
          for (const source of [view, ...pins.map(({ pin }) => pin)])
            for (const { all, derived } of copyOf(source))
              expect(derived).toEqual(all.map(({ publication }) => publication.sequence))
        }
      }),
    )
  })

  it('derives what it shows, however far the live view has come with what was begun', () => {
    const steps = fc.array(
      fc.tuple(fc.oneof(step, fc.constant('work')), fc.constantFrom(...kinds), fc.constantFrom(...entryIds)),
    )
    fc.assert(
      fc.property(steps, (history) => {
        const view = new PublishedView()
        for (const kind of kinds) view.begin(sequencesOf[kind])
        const pins: PinnedEntries[] = []
        let sequence = 0
        for (const [action, kind, entryId] of history) {
          if (typeof action === 'string') view.work()
          else if (action.does === 'pin') pins.push(view.pin())
          else if (action.does !== 'release') {
            const row = rowFor(kind, entryId, (sequence += 1), action.does === 'publish' ? action.slug : 'a')
            view.apply(action.does === 'publish' ? row : { ...row, action: 'withdrawn', content: null })
          }
        }
        for (const source of [...pins, view])
          for (const { all, derived } of copyOf(source))
            expect(derived).toEqual(all.map(({ publication }) => publication.sequence))
        while (view.work());
        expect(view.work()).toBe(false)
      }),
    )
  })

  it('keeps only what has changed since, and cannot be read once it is released', () => {
    const view = new PublishedView()
    view.apply(rowFor('bodyArea', 'one', 1, 'a'))
    view.apply(rowFor('bodyArea', 'two', 2, 'b'))
    const pin = view.pin()
    expect(pin.size).toBe(0)
    view.apply(rowFor('bodyArea', 'one', 3, 'a'))
    view.apply(rowFor('bodyArea', 'one', 4, 'a'))
    expect(pin.size).toBe(1)
    pin.release()
    expect(() => pin.entry('bodyArea', 'two')).toThrow('released')
    view.apply(rowFor('bodyArea', 'two', 5, 'b'))
    expect(pin.size).toBe(1)
  })
})

import { slotsIn } from '@stride/search/slot-set'
import { wordsOf } from '@stride/search/words'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeFrom } from '../publication/derivation'
import { rowOf } from '../publication/published.fixtures'
import { PublishedView } from '../publication/published-view'
import { randomCondition, worldEntries } from '../publication/random-entries.fixtures'
import { urgencies } from '../condition/urgency'
import { inLocale } from '../region/locale'
import { conditionIndex } from './indexes'
import { scopes, type TextIndex } from './text-index'

const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ publish: randomCondition }) },
    { weight: 2, arbitrary: fc.record({ withdraw: fc.nat(20) }) },
    { weight: 2, arbitrary: fc.constantFrom('work' as const, 'search' as const) },
  ),
  { maxLength: 30 },
)

/** What can be found in an index. Slots are its own affair. */
function foundIn(index: TextIndex<'condition'>, texts: readonly string[]) {
  const idsOf = (slots: ReturnType<typeof index.withFacet>) =>
    slotsIn(slots)
      .map((slot) => index.entryAt(slot).entryId)
      .sort()
  return {
    byTitle: Array.from(index.byTitle.slots, (slot) => index.entryAt(slot).entryId),
    named: texts.map((text) => idsOf(index.named(wordsOf(text)))),
    words: texts.flatMap(wordsOf).map((word) => scopes.map((scope) => idsOf(index.withWord(word, scope)))),
    beginning: texts.flatMap(wordsOf).map((word) => index.beginning(word.slice(0, 2))),
    urgent: urgencies.map((urgency) => idsOf(index.withFacet(`urgency:${urgency}`))),
  }
}

describe('an index of texts', () => {
  it('has what one has that is made anew, however it was made and whatever came and went', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const view = new PublishedView()
        view.begin(conditionIndex)
        let sequence = 0
        for (const entry of worldEntries) view.apply(rowOf(entry, (sequence += 1)))
        for (const step of history) {
          if (step === 'work') view.work()
          else if (step === 'search') view.derived(conditionIndex)
          else if ('publish' in step) view.apply(rowOf(step.publish, (sequence += 1)))
          else {
            const [entry] = view.all('condition').slice(step.withdraw % (view.all('condition').length || 1))
            if (entry) view.apply({ ...rowOf(entry, (sequence += 1)), action: 'withdrawn', content: null })
          }
        }
        const entries = view.all('condition')
        const texts = ['nowhere', ...entries.flatMap(({ content }) => [content.title, content.summary])].map((text) =>
          typeof text === 'string' ? text : inLocale(text, 'en-GB'),
        )
        expect(foundIn(view.derived(conditionIndex), texts)).toEqual(foundIn(madeFrom(conditionIndex, entries), texts))
      }),
    )
  })
})

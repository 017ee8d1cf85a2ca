import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { urgencyOf } from '@stride/content/condition/condition'
import { causesOf } from '@stride/content/guide/guide'
import { kinds } from '@stride/content/publication/kind'
import { PublishedView } from '@stride/content/publication/published-view'
import { publishedShapes } from '@stride/content/publication/shapes'
import { priceExpiresAt } from '@stride/content/offer/offer'
import { regions } from '@stride/content/region/region'
import { leavesOf } from '@stride/content/shape/walk'
import { circumstancesIn } from '@stride/content/safety/circumstances.fixtures'
import { mayBePublished } from '@stride/content/safety/may-be-published'
import { britishWordsIn } from './american'
import { demoEntries, type DemoEntry } from './demo-entries'
import { runsOfEight } from './first-article.fixtures'
import { wordsOf } from './words-of'

const now = new Date('2026-11-24T09:00:00.000Z')
const entries = demoEntries(now)
const of = <K extends DemoEntry['kind']>(kind: K) =>
  entries.filter((entry): entry is Extract<DemoEntry, { kind: K }> => entry.kind === kind)
const guide = of('guide')[0]
if (!guide) throw new Error('The demo has a guide.')

/** Publishes entries one after the other, as the gate sees them at a moment; gives the view and what the gate said. */
function publishAll(candidates: readonly DemoEntry[], moment: Date) {
  const view = new PublishedView()
  const problems = candidates.flatMap((entry, index) => {
    const found = mayBePublished(entry, circumstancesIn(view, moment.toISOString().slice(0, 10)))
    view.apply({
      ...entry,
      sequence: index + 1,
      revision: 1,
      action: 'published',
      significance: 'clinical',
      reason: 'First published',
      ...{
        clinicalHash: '0'.repeat(64),
        rowHash: '0'.repeat(64),
        reviewedBy: null,
        reviewedAt: null,
        nextReviewAt: null,
      },
      shapeVersion: publishedShapes[entry.kind].version,
      contentHash: '0'.repeat(64),
      publishedAt: moment.toISOString(),
    })
    return found.map(({ path, message }) => `${entry.kind} ${entry.slug}, ${path}: ${message}`)
  })
  return { view, problems }
}
const published = () => publishAll(entries, now).view

describe('the demo content', () => {
  it('passes the gate entry by entry, in its order, whenever it is loaded', () => {
    for (const moment of [now, new Date('2024-02-29T23:59:59Z'), new Date('2031-03-01T00:00:00Z')])
      expect(publishAll(demoEntries(moment), moment).problems).toEqual([])
  })

  it('does not pass in another order', () => {
    expect(publishAll([...entries].reverse(), now).problems).not.toEqual([])
  })

  it('has every kind, and no entry id or slug twice', () => {
    expect(new Set(entries.map((entry) => entry.kind))).toEqual(new Set(kinds))
    expect(new Set(entries.map((entry) => entry.entryId)).size).toBe(entries.length)
    expect(new Set(entries.map((entry) => `${entry.kind}/${entry.slug}`)).size).toBe(entries.length)
  })

  it('carries the bytes that its media describe', () => {
    for (const { content, file } of of('media')) {
      if (!file) throw new Error(`${content.slug} comes without its bytes.`)
      expect(file.name).toBe(content.slug)
      expect(content.byteLength).toBe(file.bytes.byteLength)
      expect(content.contentHash).toBe(createHash('sha256').update(file.bytes).digest('hex'))
      const source = new TextDecoder().decode(file.bytes)
      expect(source).toContain(`viewBox="0 0 ${String(content.width)} ${String(content.height)}"`)
      expect(source).toContain('prefers-color-scheme:dark')
      expect(source).not.toMatch(/<script|<foreignObject|href=|url\(|\son\w+=|@import/i)
    }
  })
})

describe('the calf-pain guide', () => {
  it('explains the six causes in order, each at its own urgency', () => {
    const view = published()
    const causes = causesOf(guide.content).map((id) => view.entry('condition', id))
    expect(causes.map((cause) => cause && [cause.slug, urgencyOf(cause.content)])).toEqual([
      ['calf-strain', 'routine'],
      ['calf-cramp', 'selfCare'],
      ['compartment-syndrome', 'emergency'],
      ['tight-calf-muscles', 'selfCare'],
      ['fibula-stress-fracture', 'routine'],
      ['deep-vein-thrombosis', 'emergency'],
    ])
  })

  it('leads to at least sixteen offers from four gear sections, in both regions, with fresh prices', () => {
    const view = published()
    const sections = guide.content.blocks.flatMap((block) => (block.blockType === 'gearSection' ? [block] : []))
    expect(sections).toHaveLength(4)
    const offers = sections.flatMap((section) => {
      expect(section.recommendations.length).toBeGreaterThanOrEqual(2)
      return section.recommendations.flatMap((id) => {
        const recommendation = view.entry('recommendation', id)?.content
        const product = recommendation && view.entry('product', recommendation.product)?.content
        expect(new Set(product?.offers.map((offer) => offer.region))).toEqual(new Set(regions))
        return product?.offers ?? []
      })
    })
    expect(offers.length).toBeGreaterThanOrEqual(16)
    for (const offer of offers) {
      const merchant = view.entry('merchant', offer.merchant)?.content
      if (!merchant) throw new Error('An offer names a merchant of the demo.')
      expect(merchant.disclosure[offer.region]).toBeDefined()
      expect(priceExpiresAt(offer, merchant) > now.toISOString()).toBe(true)
      expect(offer.checkedAt < now.toISOString()).toBe(true)
    }
  })

  it('opens with emergency, urgent and non-urgent cards, and closes with what to read on', () => {
    expect(guide.content.blocks.slice(0, 3).map((block) => block.blockType === 'careCard' && block.level)).toEqual([
      'emergency',
      'urgent',
      'nonUrgent',
    ])
    expect(guide.content.blocks.at(-1)?.blockType).toBe('externalLinks')
  })

  it('names contusion and Achilles rupture', () => {
    const words = wordsOf(guide.content.blocks, 'en-GB').join(' ')
    expect(words).toMatch(/contusion/i)
    expect(words).toMatch(/Achilles rupture/i)
  })
})

describe('the words', () => {
  const texts = (locale: 'en-GB' | 'en-US') => entries.flatMap((entry) => wordsOf(entry.content, locale))

  it('are American for Americans', () => {
    expect(texts('en-US').flatMap((text) => britishWordsIn(text).map((word) => `${word}: ${text}`))).toEqual([])
    const differing = texts('en-GB').filter((text, index) => text !== texts('en-US')[index])
    expect(differing.length).toBeGreaterThan(40)
  })

  it('give care advice in the words of each region', () => {
    for (const entry of entries)
      for (const { note, value } of leavesOf(publishedShapes[entry.kind].shape, entry.content)) {
        if (!note.regional) continue
        const { GB = '', US = '' } = value as { GB?: string; US?: string }
        expect(GB).not.toMatch(/911|emergency room|physical therapist|your doctor\b/)
        expect(US).not.toMatch(/999|A&E|\bGP\b|NHS|physiotherap/)
      }
  })

  it('describe, and never tell a reader what they have', () => {
    const diagnosing =
      /\byou (?:may|might|could|probably|likely|must|will) have (?!been|to\b)|\byou(?:’ve| have) (?:probably )?(?:got|torn|strained)|your diagnosis/i
    expect(texts('en-GB').filter((text) => diagnosing.test(text))).toEqual([])
  })

  it('promise nothing about cramp from water', () => {
    const gear = [...of('product'), ...of('recommendation')].flatMap((entry) => wordsOf(entry.content, 'en-GB'))
    for (const text of gear.filter((each) => /cramp/i.test(each))) expect(text).toMatch(/nothing|no claim|not/i)
  })

  it('are our own: no eight words in a row come from the first article', () => {
    const taken = entries.flatMap((entry) => {
      const words = (
        wordsOf(entry.content, 'en-GB')
          .join(' ')
          .toLowerCase()
          .match(/[a-z0-9]+/g) ?? []
      ).map(String)
      return words.flatMap((_, start) => {
        const run = words.slice(start, start + 8).join(' ')
        return runsOfEight.has(createHash('sha256').update(run).digest('hex').slice(0, 10)) ? [run] : []
      })
    })
    expect(runsOfEight.size).toBeGreaterThan(700)
    expect(taken).toEqual([])
  })

  it('are short: half of the sentences have at most fifteen words, none more than forty', () => {
    const lengths = [...of('condition'), ...of('guide')]
      .flatMap((entry) => wordsOf(entry.content, 'en-GB'))
      .flatMap((text) => text.split(/(?<=[.!?])\s+/))
      .map((sentence) => sentence.split(/\s+/).filter(Boolean).length)
      .filter((length) => length > 3)
      .sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(15)
    expect(lengths.at(-1)).toBeLessThanOrEqual(40)
  })

  it('rest on public sources with https addresses', () => {
    for (const entry of [...of('condition'), ...of('guide')])
      for (const reference of entry.content.references) expect(reference.url).toMatch(/^https:\/\//)
  })
})

import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { fixtureEntries, publishedFixtures, rowOf } from '@stride/content/publication/published.fixtures'
import { describe, expect, it } from 'vitest'
import { Reading } from './reading'

const noon = new Date('2026-06-15T12:00:00.000Z')

describe('what is remembered between answers', () => {
  function worker() {
    let times = 0
    const subject = {}
    const work = (reading: Reading) =>
      reading.remembered('title', subject, () => {
        times += 1
        reading.expiresAt('2026-06-15T18:00:00.000Z')
        return reading.published.bySlug('guide', 'sore-calf')?.entryId ?? reading.published.all('guide').length
      })
    return { work, times: () => times }
  }
  const reading = (published = publishedFixtures(), now = noon, mayReadCommerce = true) =>
    new Reading({ published, siteUrl: 'https://stride.example', now, mayReadCommerce })

  it('is worked out once, and each answer rests on all that it was made from', () => {
    const published = publishedFixtures()
    const { work, times } = worker()
    const answers = [reading(published), reading(published)].map((one) => {
      one.published.entry('condition', fixtureIds.redFlagCondition)
      const value = work(one)
      return { value, tags: one.published.tags, validUntil: one.validUntil }
    })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[0]?.tags.length).toBeGreaterThan(1)
    expect(answers[0]?.validUntil).toBe('2026-06-15T18:00:00.000Z')
    expect(times()).toBe(1)
  })

  it('is worked out anew after a publication, after it expired, on another day, and for whom it may differ', () => {
    const published = publishedFixtures()
    const { work, times } = worker()
    work(reading(published))
    work(reading(published, new Date('2026-06-15T18:00:00.000Z')))
    expect(times()).toBe(2)
    work(reading(published, new Date('2026-06-16T00:00:00.000Z')))
    expect(times()).toBe(3)
    work(reading(published, noon, false))
    expect(times()).toBe(4)
    const [settings] = fixtureEntries
    if (settings) published.apply(rowOf(settings, published.sequence + 1, 2))
    work(reading(published))
    expect(times()).toBe(5)
  })

  it.each([
    ['a text', (text: string) => text],
    ['blocks with texts', (text: string) => [{ body: { 'en-GB': [text] } }]],
    ['sets', (text: string) => ({ title: new Uint32Array(text.length / 4) })],
  ])('is let go when it takes too much memory: %s', (_, of) => {
    const published = publishedFixtures()
    let times = 0
    const look = (name: string) =>
      reading(published).remembered(name, published, () => {
        times += 1
        return of(name.padEnd(1_000_000))
      })
    for (let index = 0; index < 60; index += 1) look(`text ${index}`)
    look(`text 59`)
    expect(times).toBe(60)
    look('text 0')
    expect(times).toBe(61)
  })

  it('is not noted as seen when working it out failed', () => {
    const one = reading()
    expect(() =>
      one.remembered('failure', {}, () => {
        one.published.all('product')
        throw new Error('No.')
      }),
    ).toThrow('No.')
    expect(one.published.tags).toEqual([])
    expect(one.validUntil).toBeNull()
  })
})

import { memoryLedger } from '@stride/ledger/memory-ledger'
import type { Payload } from 'payload'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HeldEntries } from './held-entries'
import { PublicView } from './public-view'
import { refusalDependsOn, reconcile, type Publishing } from './reconcile'

const entryId = '0b8f5a3e-6c0e-4f7f-9f36-3f6d1c1f0001'
const otherId = '0b8f5a3e-6c0e-4f7f-9f36-3f6d1c1f0002'
const key = { kind: 'symptom', entryId } as const
const symptom = (name: string, slug = 'swelling') => ({
  id: '1',
  entryId,
  slug,
  name: { 'en-GB': name },
  otherNames: [],
  _status: 'published',
  updatedAt: name,
})

/** A Payload whose one symptom is what `stored` gives each time that it is read. */
function payloadWith(stored: () => object | null): Payload {
  const nothing = { docs: [] }
  const db = { findOne: () => Promise.resolve(stored()), find: () => Promise.resolve(nothing) }
  const collections = { symptoms: { config: { versions: { drafts: true } } } }
  return { db, collections, logger: { error: vi.fn() } } as unknown as Payload
}

describe('reconcile', () => {
  let stored: object | null
  let publishing: Publishing
  beforeEach(() => {
    stored = symptom('Swelling')
    const ledger = memoryLedger()
    publishing = { payload: payloadWith(() => stored), ledger, view: new PublicView(ledger), held: new HeldEntries() }
  })
  const actions = async () => (await publishing.ledger.read(0, 100)).map(({ action }) => action)

  it('appends what is live, once', async () => {
    expect(await reconcile(publishing, key)).toBe('appended')
    expect(await reconcile(publishing, key)).toBe('agreed')
    expect(await actions()).toEqual(['published'])
  })

  it('withdraws what is live no more: a draft, in the trash, deleted', async () => {
    for (const gone of [{ ...symptom('a'), _status: 'draft' }, { ...symptom('b'), deletedAt: '2026-01-01' }, null]) {
      stored = symptom('Swelling')
      await reconcile(publishing, key)
      stored = gone
      expect(await reconcile(publishing, key)).toBe('appended')
    }
    expect(await actions()).toEqual(['published', 'withdrawn', 'published', 'withdrawn', 'published', 'withdrawn'])
  })

  it('appends what was saved last when another save comes in between', async () => {
    const saves = [symptom('first'), symptom('second')]
    stored = symptom('third')
    const payload = payloadWith(() => saves.shift() ?? stored)
    await reconcile({ ...publishing, payload }, key)
    const rows = await publishing.ledger.read(0, 100)
    expect(rows).toMatchObject([{ content: { name: { 'en-GB': 'third' } } }])
  })

  it('holds back what the rules refuse, says so, and lets go when they no longer do', async () => {
    stored = symptom('Holder', 'taken')
    const { payload, ledger, held } = publishing
    const first = (await ledger.append(requestFor(otherId), () => undefined)).publication
    expect(await reconcile(publishing, key)).toBe('held')
    expect(held.list()).toMatchObject([{ ...key, problems: [{ rule: 'slug-is-free', path: 'slug' }] }])
    expect(held.isRefused(key, refusalDependsOn(first.sequence, 'Holder'))).toBe(true)
    expect(held.isRefused(key, refusalDependsOn(first.sequence + 1, 'Holder'))).toBe(false)
    expect(vi.mocked(payload.logger.error)).toHaveBeenCalledOnce()
    stored = symptom('Holder', 'free')
    expect(await reconcile(publishing, key)).toBe('appended')
    expect(held.list()).toEqual([])
  })
})

function requestFor(id: string) {
  return {
    kind: 'symptom',
    entryId: id,
    slug: 'taken',
    action: 'published' as const,
    significance: 'editorial' as const,
    reason: 'Published',
    shapeVersion: 1,
    content: { name: { 'en-GB': 'Other' }, slug: 'taken', otherNames: [] as string[] },
    clinical: [] as string[],
    reviewedBy: null,
    reviewedAt: null,
    nextReviewAt: null,
  }
}

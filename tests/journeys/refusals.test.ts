import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { CmsClient, type CmsAnswer, type CmsDocument } from '../support/cms-client'
import { ask } from '../support/graphql'
import type { DemoRole } from '../support/running-system'

const { cmsUrl, apiUrl, logins } = inject('system')
const guideSlug = 'calf-pain-from-running'

const clients = new Map<DemoRole, CmsClient>()
beforeAll(async () => {
  for (const role of ['editor', 'reviewer', 'publisher', 'commerce'] as const)
    clients.set(role, await CmsClient.signIn(cmsUrl, logins[role]))
})
const as = (role: DemoRole): CmsClient => {
  const client = clients.get(role)
  if (!client) throw new Error(`Nobody is signed in as ${role}.`)
  return client
}

/** What has to be put back after a test, so that no broken draft lies about. */
const undo: Array<() => Promise<CmsAnswer>> = []
afterEach(async () => {
  for (const step of undo.splice(0)) expect((await step()).status).toBe(200)
})

/** Saves a draft with a change that must never go public. */
async function draft(role: DemoRole, collection: string, document: CmsDocument, change: Record<string, unknown>) {
  const before = Object.fromEntries(Object.keys(change).map((field) => [field, document[field]]))
  undo.push(() => as(role).saveDraft(collection, document.id, before))
  const saved = await as(role).saveDraft(collection, document.id, change)
  expect(saved.status, saved.text).toBe(200)
}

const publicSequence = async () => {
  const query = 'query Sequence($slug: String!) { guide(slug: $slug) { publication { sequence } } }'
  return (await ask<{ guide: { publication: { sequence: number } } }>(apiUrl, query, { slug: guideSlug })).guide
}

/** All that the refusal says: in one sentence, and at the fields that it is about. */
function wordsOf({ errors = [] }: CmsAnswer['json']): string {
  return errors
    .flatMap(({ message, data }) => [
      message,
      ...(data?.errors ?? []).map((field) => `${field.path}: ${field.message}`),
    ])
    .join('\n')
}

/** Publishing is refused with 400, in words that a person can act on, and nothing public changes. */
async function expectRefusal(collection: string, id: string, words: RegExp) {
  const before = await publicSequence()
  const { status, json } = await as('publisher').publish(collection, id)
  expect(status).toBe(400)
  expect(wordsOf(json)).toMatch(words)
  expect(await publicSequence()).toEqual(before)
}

describe('publishing is refused, with what to do,', () => {
  it('for an offer off its shop’s domains', async () => {
    const product = await as('commerce').bySlug('products', 'dry-mile-crew-sock')
    const [first, ...rest] = product.offers as Array<Record<string, unknown>>
    await draft('commerce', 'products', product, { offers: [{ ...first, url: 'https://evil.example/socks' }, ...rest] })
    await expectRefusal('products', product.id, /evil\.example is not a domain of/)
  })

  it('for an offer that is not https', async () => {
    const product = await as('commerce').bySlug('products', 'dry-mile-crew-sock')
    const [first, ...rest] = product.offers as Array<Record<string, unknown>>
    const url = String(first?.url).replace('https:', 'http:')
    await draft('commerce', 'products', product, { offers: [{ ...first, url }, ...rest] })
    await expectRefusal('products', product.id, /offers\.0\.url: .*https:\/\//)
  })

  it('for gear beside danger', async () => {
    const guide = await as('editor').bySlug('guides', guideSlug)
    const blocks = guide.blocks as Array<{ blockType: string; condition?: unknown }>
    const dvt = await as('editor').bySlug('conditions', 'deep-vein-thrombosis')
    const gear = blocks.find(({ blockType }) => blockType === 'gearSection')
    const moved = blocks
      .filter((block) => block !== gear)
      .flatMap((block) => (block.condition === dvt.id && gear ? [block, gear] : [block]))
    expect(moved.map(({ blockType }) => blockType)).not.toEqual(blocks.map(({ blockType }) => blockType))
    await draft('editor', 'guides', guide, { blocks: moved })
    await expectRefusal('guides', guide.id, /gear/i)
  })

  it('without a reviewer', async () => {
    const guide = await as('reviewer').bySlug('guides', guideSlug)
    const review = guide.medicalReview as Record<string, unknown>
    await draft('reviewer', 'guides', guide, { medicalReview: { ...review, reviewer: null } })
    await expectRefusal('guides', guide.id, /medicalReview\.reviewer: ./)
  })

  it('when the review has run out', async () => {
    const guide = await as('reviewer').bySlug('guides', guideSlug)
    const review = guide.medicalReview as Record<string, unknown>
    const overdue = { reviewedAt: '2022-01-10T12:00:00.000Z', nextReviewAt: '2024-01-10T12:00:00.000Z' }
    await draft('reviewer', 'guides', guide, { medicalReview: { ...review, ...overdue } })
    await expectRefusal('guides', guide.id, /next review was due/)
  })
})

describe('a save is refused, with what to do,', () => {
  it('for a slug that another guide has', async () => {
    const { status, text } = await as('editor').request('POST', '/guides?draft=true', {
      title: 'Another guide',
      slug: guideSlug,
    })
    expect(status).toBe(400)
    expect(text).toContain('is taken by')
  })

  it('when an editor asks to publish', async () => {
    const guide = await as('editor').bySlug('guides', guideSlug)
    const { status, json } = await as('editor').publish('guides', guide.id)
    expect(status).toBe(403)
    expect(json.errors?.[0]?.message).toContain('ask a publisher')
  })
})

describe('withdrawing is refused, with what to do,', () => {
  it('for a condition that a public guide explains', async () => {
    const condition = await as('publisher').bySlug('conditions', 'calf-strain')
    const { status, json } = await as('publisher').withdraw('conditions', condition.id, 'Out of date.')
    expect(status).toBe(400)
    expect(json.errors?.[0]?.message).toMatch(/Still in use by.*calf-pain-from-running.*Replace it there/)
    const query = '{ condition(slug: "calf-strain") { slug } }'
    expect(await ask(apiUrl, query)).toEqual({ condition: { slug: 'calf-strain' } })
  })
})

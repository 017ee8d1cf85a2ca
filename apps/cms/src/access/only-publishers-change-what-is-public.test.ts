import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cmsUnderTest } from '../testing/cms-under-test'

let cms: Awaited<ReturnType<typeof cmsUnderTest>>
let id: string
let counter = 0

const address = (query = '') => `/symptoms/${id}${query}`
const live = async () =>
  (await cms.payload.findByID({ collection: 'symptoms', id, depth: 0 })) as unknown as { name: string; _status: string }
const newest = async () =>
  (await cms.payload.findByID({ collection: 'symptoms', id, depth: 0, draft: true })) as unknown as Record<
    string,
    unknown
  >

beforeAll(async () => {
  cms = await cmsUnderTest()
}, 120_000)
afterAll(() => cms.close())
beforeEach(async () => {
  counter += 1
  const doc = await cms.payload.create({
    collection: 'symptoms',
    data: { name: `Swelling ${counter}`, _status: 'published' },
  })
  id = String(doc.id)
})

describe('an editor, beside a published entry', () => {
  it('saves a draft, which changes nothing public', async () => {
    const { status, json } = await cms.rest('editor', 'PATCH', address('?draft=true'), { name: 'Draft' })
    expect([status, json.doc?._status]).toEqual([200, 'draft'])
    expect(await live()).toMatchObject({ name: `Swelling ${counter}`, _status: 'published' })
  })

  it.each([
    ['changes it without draft=true', '', { name: 'Changed' }],
    ['changes it with draft=false', '?draft=false', { name: 'Changed' }],
    ['publishes', '', { name: 'Changed', _status: 'published' }],
    ['publishes by a draft that calls itself published', '?draft=true', { name: 'Changed', _status: 'published' }],
    ['unpublishes', '', { _status: 'draft' }],
    ['unpublishes every locale', '?draft=true&unpublishAllLocales=true', { _status: 'draft' }],
    ['publishes every locale', '?draft=true&publishAllLocales=true', { name: 'Changed' }],
    ['publishes one locale', '?draft=true&publishSpecificLocale=en-GB', { name: 'Changed' }],
  ])('is refused and told what to do when it %s', async (_what, query, data) => {
    const { status, json } = await cms.rest('editor', 'PATCH', address(query), data)
    expect(status).toBe(403)
    expect(json.errors?.[0]?.message).toMatch(/draft=true.*ask a publisher/)
    expect(await live()).toMatchObject({ name: `Swelling ${counter}`, _status: 'published' })
  })

  it('is refused when a newer draft is there and the change says nothing about its status', async () => {
    await cms.rest('editor', 'PATCH', address('?draft=true'), { name: 'Newer draft' })
    expect((await cms.rest('editor', 'PATCH', address(), { description: 'Small' })).status).toBe(403)
    expect(await live()).toMatchObject({ name: `Swelling ${counter}` })
  })

  it('is refused for many entries at once, too', async () => {
    const where = `where[id][equals]=${id}`
    expect((await cms.rest('editor', 'PATCH', `/symptoms?${where}`, { name: 'Changed' })).status).toBe(403)
    expect((await cms.rest('editor', 'PATCH', `/symptoms?draft=true&${where}`, { name: 'Draft' })).status).toBe(200)
    expect(await live()).toMatchObject({ name: `Swelling ${counter}` })
  })

  it('restores an old version as a draft only, and never as a reviewer or publisher', async () => {
    await cms.rest('publisher', 'PATCH', address(), { _status: 'published' })
    const { docs } = await cms.payload.findVersions({
      collection: 'symptoms',
      where: { parent: { equals: id } },
      sort: 'createdAt',
    })
    const version = `/symptoms/versions/${String(docs[0]?.id)}`
    expect((await cms.rest('editor', 'POST', version)).status).toBe(403)
    expect((await cms.rest('reviewer', 'POST', `${version}?draft=true`)).status).toBe(403)
    expect((await cms.rest('publisher', 'POST', version)).status).toBe(403)
    expect((await cms.rest('editor', 'POST', `${version}?draft=true`)).status).toBe(200)
    expect(await newest()).toMatchObject({ _status: 'draft' })
    expect(await live()).toMatchObject({ _status: 'published' })
  })

  it('makes a copy as a draft with an id and an address of its own', async () => {
    const original = await newest()
    expect((await cms.rest('editor', 'POST', `${address('/duplicate')}?draft=false`)).status).toBe(403)
    const { status, json } = await cms.rest('editor', 'POST', address('/duplicate'))
    expect([status, json.doc?._status]).toEqual([200, 'draft'])
    expect(json.doc?.entryId).not.toBe(original.entryId)
    expect(json.doc?.slug).toMatch(new RegExp(`^${String(original.slug)}-copy-[0-9a-f]{4}$`))
  })

  it('cannot give an entry another id', async () => {
    const { entryId } = await newest()
    await cms.rest('editor', 'PATCH', address('?draft=true'), { entryId: crypto.randomUUID() })
    expect((await newest()).entryId).toBe(entryId)
  })
})

describe('a publisher', () => {
  it('publishes a draft as it was written, and changes nothing of it on the way', async () => {
    await cms.rest('editor', 'PATCH', address('?draft=true'), { name: 'Puffiness' })
    const { status } = await cms.rest('publisher', 'PATCH', address(), { name: 'Mine', _status: 'published' })
    expect(status).toBe(200)
    expect(await live()).toMatchObject({ name: 'Puffiness', _status: 'published' })
  })

  it('withdraws with a reason and a significance, and is told what is missing', async () => {
    const withdraw = (body: unknown) => cms.rest('publisher', 'POST', address('/withdraw'), body)
    expect((await withdraw({ significance: 'safety' })).status).toBe(400)
    expect((await withdraw({ reason: ' ', significance: 'safety' })).json.errors?.[0]?.message).toContain('Say why')
    expect((await withdraw({ reason: 'Wrong', significance: 'huge' })).json.errors?.[0]?.message).toContain('"safety"')
    expect((await withdraw(undefined)).status).toBe(400)
    expect((await withdraw({ reason: 'It was wrong.', significance: 'safety' })).status).toBe(200)
    expect(await live()).toMatchObject({
      _status: 'draft',
      changeNote: { reason: 'It was wrong.', significance: 'safety' },
    })
    expect((await withdraw({ reason: 'Again', significance: 'safety' })).status).toBe(409)
    expect(
      (await cms.rest('publisher', 'POST', '/symptoms/nowhere/withdraw', { reason: 'x', significance: 'safety' }))
        .status,
    ).toBe(404)
  })

  it('withdraws although an unfinished draft lies over it', async () => {
    await cms.rest('editor', 'PATCH', address('?draft=true'), { name: '', slug: 'Not A Slug' })
    const { status } = await cms.rest('publisher', 'POST', address('/withdraw'), {
      reason: 'Recall',
      significance: 'safety',
    })
    expect(status).toBe(200)
    expect(await live()).toMatchObject({ _status: 'draft' })
  })
})

describe('what everyone is held to', () => {
  it('deletes nothing that is public, and everything else', async () => {
    const refused = await cms.rest('admin', 'DELETE', address())
    expect([refused.status, refused.json.errors?.[0]?.message]).toEqual([
      409,
      expect.stringContaining('Withdraw it first'),
    ])
    const many = await cms.rest('admin', 'DELETE', `/symptoms?where[id][equals]=${id}`)
    expect(many.json.errors).toHaveLength(1)
    await cms.rest('admin', 'POST', address('/withdraw'), { reason: 'Gone', significance: 'editorial' })
    expect((await cms.rest('admin', 'DELETE', address())).status).toBe(200)
  })

  it('refuses an address that another entry has, at the first save, in words', async () => {
    const taken = (await newest()).slug
    const { status, json } = await cms.rest('editor', 'POST', '/symptoms?draft=true', { name: 'Other', slug: taken })
    expect(status).toBe(400)
    expect(JSON.stringify(json)).toContain(`is taken by \\"Swelling ${counter}\\"`)
    const { json: other } = await cms.rest('editor', 'POST', '/symptoms?draft=true', { name: `Other ${counter}` })
    const moved = await cms.rest('editor', 'PATCH', `/symptoms/${String(other.doc?.id)}?draft=true`, { slug: taken })
    expect(moved.status).toBe(400)
  })

  it('keeps the note of one publication from being used for the next', async () => {
    await cms.rest('publisher', 'PATCH', address(), {
      _status: 'published',
      changeNote: { significance: 'editorial', reason: 'A comma' },
    })
    await cms.rest('editor', 'PATCH', address('?draft=true'), { name: 'Something else' })
    expect((await newest()).changeNote).toMatchObject({ significance: 'clinical', reason: null })
    await cms.rest('editor', 'PATCH', address('?draft=true'), {
      changeNote: { significance: 'safety', reason: 'New sign' },
    })
    await cms.rest('editor', 'PATCH', address('?draft=true'), { name: 'Something else again' })
    expect((await newest()).changeNote).toMatchObject({ significance: 'safety', reason: 'New sign' })
  })
})

describe('a medical review', () => {
  it('is the reviewers’ own, and theirs is nothing else', async () => {
    const guide = await cms.payload.create({ collection: 'guides', data: { title: `Guide ${counter}` }, draft: true })
    const at = `/guides/${String(guide.id)}?draft=true`
    const review = { reviewedAt: '2026-03-01T12:00:00.000Z', nextReviewAt: '2028-03-01T12:00:00.000Z' }
    await cms.rest('reviewer', 'PATCH', at, { title: 'Mine', medicalReview: review })
    await cms.rest('editor', 'PATCH', at, {
      title: 'Edited',
      medicalReview: { reviewedAt: '2020-01-01T12:00:00.000Z' },
    })
    const after = await cms.payload.findByID({ collection: 'guides', id: guide.id, draft: true, depth: 0 })
    expect(after).toMatchObject({ title: 'Edited', medicalReview: review })

    const { docs } = await cms.payload.findVersions({
      collection: 'guides',
      where: { parent: { equals: guide.id } },
      sort: 'createdAt',
    })
    await cms.rest('editor', 'POST', `/guides/versions/${String(docs[0]?.id)}?draft=true`)
    const restored = await cms.payload.findByID({ collection: 'guides', id: guide.id, draft: true, depth: 0 })
    expect(restored).toMatchObject({ title: `Guide ${counter}`, medicalReview: review })
  })

  it('cannot be brought along when an entry is made', async () => {
    const { json } = await cms.rest('editor', 'POST', '/guides?draft=true', {
      title: `Self-approved ${counter}`,
      medicalReview: { reviewedAt: '2026-03-01T12:00:00.000Z' },
    })
    expect((json.doc?.medicalReview as { reviewedAt?: unknown } | undefined)?.reviewedAt ?? null).toBeNull()
  })
})

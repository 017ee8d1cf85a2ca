import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import type { Kind } from '@stride/content/publication/kind'
import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import type { Publication } from '@stride/ledger/publication'
import { documentOf as documentIn, loadFixtures, rowsAfter, rowsOf as rowsAdded } from '../testing/fixtures-in-payload'
import { testDatabase, testPayload, type TestDatabase } from '../testing/test-payload'
import { deskOf } from './publishing-plugin'

describe.each([
  { name: 'SQLite', url: undefined, isOn: true },
  { name: 'MongoDB', url: process.env.TEST_MONGODB_URL, isOn: Boolean(process.env.TEST_MONGODB_URL) },
])('publishing on $name', ({ url, isOn }) => {
  if (!isOn) {
    it.skip('needs TEST_MONGODB_URL', () => undefined)
    return
  }
  let database: TestDatabase
  let payload: Payload
  let baseline = 0

  const rows = (after = baseline) => rowsAfter(payload, after)
  const news = (publications: Publication[]) => publications.map(({ slug, action }) => `${action} ${slug}`)
  /** The rows that the work added. */
  const rowsOf = (work: () => Promise<unknown>) => rowsAdded(payload, work)
  const documentOf = (kind: Kind, entryId: string) => documentIn(payload, { kind, entryId })
  const person = () => documentOf('person', fixtureIds.author)
  const symptom = () => documentOf('symptom', fixtureIds.symptom)

  beforeAll(async () => {
    database = await testDatabase(url)
    payload = await testPayload(database)
    await deskOf(payload).started()
    await loadFixtures(payload)
  }, 120_000)
  afterAll(async () => {
    await payload.destroy()
    await database.remove()
  })

  it('publishes every entry once, as it was written, after what it cites', async () => {
    const published = await rows(0)
    baseline = published.length
    expect(news(published)).toEqual(fixtureEntries.map(({ slug }) => `published ${slug}`))
    for (const [index, { content, kind, entryId }] of fixtureEntries.entries()) {
      expect(published[index]).toMatchObject({ kind, entryId })
      if (kind !== 'media') expect(published[index]?.content).toEqual(content)
    }
  })

  it('keeps the bytes of a published picture', async () => {
    const { ledger } = await deskOf(payload).publishing()
    const row = (await rows(0)).find(({ kind }) => kind === 'media')
    const blob = await ledger.blob((row?.content as { contentHash: string }).contentHash)
    expect(Buffer.from(blob?.bytes ?? []).toString()).toContain('<svg')
    expect(blob?.mediaType).toBe('image/svg+xml')
  })

  it('publishes a partial PATCH with the rest of the document, and nothing when nothing changes', async () => {
    const { id } = await person()
    const data = {
      credentials: 'Physiotherapist, MSc',
      _status: 'published',
      changeNote: { significance: 'editorial', reason: 'New title' },
    }
    const added = await rowsOf(() => payload.update({ collection: 'people', id, data }))
    expect(added).toMatchObject([
      {
        action: 'published',
        significance: 'editorial',
        reason: 'New title',
        content: { credentials: 'Physiotherapist, MSc', slug: 'ada-example' },
      },
    ])
    expect(await rowsOf(() => payload.update({ collection: 'people', id, data }))).toEqual([])
  })

  it('leaves the public alone while drafts are saved', async () => {
    const { id } = await person()
    expect(
      await rowsOf(() => payload.update({ collection: 'people', id, draft: true, data: { credentials: 'Draft' } })),
    ).toEqual([])
    expect(
      await rowsOf(() =>
        payload.update({ collection: 'people', id, data: { credentials: 'PhD', _status: 'published' } }),
      ),
    ).toMatchObject([{ content: { credentials: 'PhD' } }])
  })

  it('keeps what other locales say when one is changed', async () => {
    const { id } = await symptom()
    const [row] = await rowsOf(() =>
      payload.update({
        collection: 'symptoms',
        id,
        locale: 'en-US',
        data: { name: 'Swelling, US', _status: 'published' },
      }),
    )
    expect(row?.content).toMatchObject({ name: { 'en-GB': expect.any(String) as string, 'en-US': 'Swelling, US' } })
  })

  it('withdraws and publishes again, with the editor’s reason', async () => {
    const { id } = await symptom()
    const off = { _status: 'draft', changeNote: { significance: 'safety', reason: 'Recalled' } }
    expect(await rowsOf(() => payload.update({ collection: 'symptoms', id, data: off }))).toMatchObject([
      { action: 'withdrawn', significance: 'safety', reason: 'Recalled', content: null },
    ])
    const on = { _status: 'published', changeNote: { significance: 'clinical', reason: 'Back' } }
    expect(await rowsOf(() => payload.update({ collection: 'symptoms', id, data: on }))).toMatchObject([
      { action: 'published', reason: 'Back' },
    ])
  })

  it('withdraws what is put in the trash and publishes what is taken out', async () => {
    const { id } = await symptom()
    const deletedAt = new Date().toISOString()
    expect(news(await rowsOf(() => payload.update({ collection: 'symptoms', id, data: { deletedAt } })))).toEqual([
      `withdrawn swelling-of-one-calf`,
    ])
    expect(
      news(
        await rowsOf(() =>
          payload.update({ collection: 'symptoms', id, trash: true, data: { deletedAt: null, _status: 'published' } }),
        ),
      ),
    ).toEqual(['published swelling-of-one-calf'])
  })

  it('publishes a restored version', async () => {
    const { id } = await person()
    const versions = await payload.findVersions({
      collection: 'people',
      where: { parent: { equals: id } },
      pagination: false,
      limit: 0,
      sort: 'createdAt',
    })
    const first = versions.docs.find(({ version }) => (version as { _status?: string })._status === 'published')
    const added = await rowsOf(() => payload.restoreVersion({ collection: 'people', id: String(first?.id) }))
    expect(added).toMatchObject([
      { action: 'published', content: fixtureEntries.find(({ entryId }) => entryId === fixtureIds.author)?.content },
    ])
  })

  it('gives a copy an id of its own and does not publish it', async () => {
    const { id } = await symptom()
    const added = await rowsOf(async () => {
      const copy = await payload.duplicate({ collection: 'symptoms', id, draft: true })
      expect((copy as { entryId?: string }).entryId).toMatch(/^[0-9a-f-]{36}$/)
      expect((copy as { entryId?: string }).entryId).not.toBe(fixtureIds.symptom)
    })
    expect(added).toEqual([])
  })

  it('publishes each document of a bulk edit', async () => {
    const added = await rowsOf(() =>
      payload.update({
        collection: 'people',
        where: { slug: { in: ['ada-example', 'bo-sample'] } },
        data: { registrationBody: 'HCPC', _status: 'published' },
      }),
    )
    expect(news(added).sort()).toEqual(['published ada-example', 'published bo-sample'])
  })

  it('makes a row of each of many publishes at once', async () => {
    const slugs = Array.from({ length: 20 }, (_, index) => `sign-${index}`)
    const added = await rowsOf(() =>
      Promise.all(
        slugs.map((slug) =>
          payload.create({ collection: 'symptoms', data: { name: slug, slug, _status: 'published' } }),
        ),
      ),
    )
    expect(added.map(({ slug }) => slug).sort()).toEqual(slugs.sort())
    const withdrawn = await rowsOf(() => payload.delete({ collection: 'symptoms', where: { slug: { in: slugs } } }))
    expect(withdrawn.map(({ action }) => action)).toEqual(slugs.map(() => 'withdrawn'))
  })

  describe('a refusal', () => {
    const refuses = async (
      kind: 'person' | 'condition' | 'guide',
      entryId: string,
      work: () => Promise<unknown>,
      message: RegExp,
    ) => {
      const before = await documentOf(kind, entryId)
      const added = await rowsOf(() => expect(work()).rejects.toThrow(message))
      expect(added).toEqual([])
      expect(await documentOf(kind, entryId)).toEqual(before)
    }

    it('names the fields and leaves everything as it was', async () => {
      const { id } = await documentOf('guide', fixtureIds.guide)
      const data = { _status: 'published', medicalReview: { nextReviewAt: '2001-01-01' } }
      const work = () => payload.update({ collection: 'guides', id, data })
      await refuses('guide', fixtureIds.guide, work, /cannot be published/)
      await expect(work()).rejects.toMatchObject({
        status: 400,
        data: {
          errors: expect.arrayContaining([
            expect.objectContaining({ path: 'medicalReview.nextReviewAt' }),
          ]) as unknown[],
        },
      })
    })

    it('keeps a reviewer in place while something public names them', async () => {
      const { id } = await documentOf('person', fixtureIds.reviewer)
      await refuses(
        'person',
        fixtureIds.reviewer,
        () => payload.delete({ collection: 'people', id }),
        /Still in use by/,
      )
      const trash = () => payload.update({ collection: 'people', id, data: { deletedAt: new Date().toISOString() } })
      await refuses('person', fixtureIds.reviewer, trash, /Still in use by/)
      const unpublish = () => payload.update({ collection: 'people', id, data: { _status: 'draft' } })
      await refuses('person', fixtureIds.reviewer, unpublish, /Still in use by/)
    })

    it('of one document in a bulk edit leaves the others', async () => {
      const taken = { slug: 'ada-example', _status: 'published' }
      const { id } = await documentOf('person', fixtureIds.reviewer)
      await refuses(
        'person',
        fixtureIds.reviewer,
        () => payload.update({ collection: 'people', id, data: taken }),
        /slug|unique|invalid/i,
      )
    })
  })

  it('repairs what a crash left: a live document without a row, and a row without a document', async () => {
    const { ledger } = await deskOf(payload).publishing()
    const head = await ledger.head(fixtureIds.author)
    if (!head) throw new Error('no head')
    const { kind, entryId, slug, significance, reason, shapeVersion, content, reviewedBy, reviewedAt, nextReviewAt } =
      head
    const ghost = {
      kind: 'symptom',
      entryId: '00000000-0000-4000-8000-0000000000ff',
      slug: 'ghost',
      content: { name: { 'en-GB': 'Ghost' }, slug: 'ghost', otherNames: [] },
    }
    const common = {
      significance,
      reason,
      shapeVersion,
      reviewedBy,
      reviewedAt,
      nextReviewAt,
      clinical: [] as string[],
      action: 'published' as const,
    }
    await ledger.append({ ...common, ...ghost }, () => undefined)
    await ledger.append(
      { ...common, kind, entryId, slug, content: { ...(content as object), credentials: 'Wrong' } },
      () => undefined,
    )
    // A process that starts knows nothing of what agreed before.
    const other = await testPayload(database)
    const added = await rowsOf(() => deskOf(other).started())
    expect(news(added)).toEqual(['withdrawn ghost', 'published ada-example'])
    expect(added[1]?.content).toEqual(content)
    await other.destroy()
  })
})

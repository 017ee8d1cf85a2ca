import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { may } from '../access/may'
import { deskOf } from '../publishing/publishing-plugin'
import { today } from '../publishing/today'
import { documentOf, loadFixtures } from '../testing/fixtures-in-payload'
import { cmsUnderTest, everyone, type Who } from '../testing/cms-under-test'
import { defaultSignificance } from './default-significance'
import type { ReturnOfARecalled } from './return-of-a-recalled'

const reason = 'The advice on loading was wrong.'

let cms: Awaited<ReturnType<typeof cmsUnderTest>>
let id: string
let counter = 0

const at = (rest = '') => `/recommendations/${id}${rest}`
const newest = async () =>
  (await cms.payload.findByID({ collection: 'recommendations', id, depth: 0, draft: true })) as unknown as Record<
    string,
    unknown
  > & { medicalReview: Record<string, unknown> }
const head = async () => (await deskOf(cms.payload).publishing()).ledger.head(fixtureIds.recommendation)
const publish = (significance = 'clinical', why = 'The advice was corrected.') =>
  cms.rest('publisher', 'PATCH', at(), { _status: 'published', changeNote: { significance, reason: why } })
const saveDraft = (who: Who, data: object) => cms.rest(who, 'PATCH', at('?draft=true'), data)
const approve = async (who: Who = 'reviewer', body?: object) =>
  cms.rest(who, 'POST', at('/approve'), body ?? { updatedAt: (await newest()).updatedAt })
const stillNeeds = async () => (await cms.rest('editor', 'GET', at('/return'))).json as unknown as ReturnOfARecalled
const recall = () => cms.rest('publisher', 'POST', at('/withdraw'), { reason, significance: 'safety' })

beforeAll(async () => {
  cms = await cmsUnderTest()
  await loadFixtures(cms.payload, cms.users)
  const entry = { kind: 'recommendation', entryId: fixtureIds.recommendation } as const
  id = String((await documentOf(cms.payload, entry)).id)
}, 120_000)
afterAll(() => cms.close())

/** Public and reviewed today, then recalled: the stamp of before and the one of after are of the same day. */
beforeEach(async () => {
  if ((await head())?.action === 'published') expect((await recall()).status).toBe(200)
  expect((await approve()).status).toBe(200)
  counter += 1
  const { status, text } = await publish('clinical', `Published before recall ${counter}.`)
  expect(status, text).toBe(200)
  expect((await recall()).status).toBe(200)
})

describe('an entry that was recalled', () => {
  it('comes back with the very same words once a reviewer approved them again', async () => {
    const refused = await publish()
    expect(refused.status).toBe(400)
    expect(refused.json.errors?.[0]?.data?.errors).toEqual([
      {
        path: 'medicalReview.reviewedAt',
        message: expect.stringMatching(/a reviewer has to approve it as it is now.*"Approve again"/) as string,
      },
    ])
    const before = await head()
    expect((await approve()).json.doc).toMatchObject({ medicalReview: { reviewedAt: `${today()}T12:00:00.000Z` } })
    const { status, text } = await publish()
    expect(status, text).toBe(200)
    expect(before?.action).toBe('withdrawn')
    expect(await head()).toMatchObject({ action: 'published', significance: 'clinical', reviewedAt: today() })
  })

  it('does not come back as editorial, nor under the note of its recall, and names the fields', async () => {
    await approve()
    const paths = async (answer: ReturnType<typeof publish>) =>
      (await answer).json.errors?.[0]?.data?.errors?.map(({ path }) => path)
    expect(await paths(publish('editorial'))).toEqual(['changeNote.significance'])
    expect(await paths(publish('safety', reason))).toEqual(['changeNote.reason'])
    expect(await paths(cms.rest('publisher', 'PATCH', at(), { _status: 'published' }))).toEqual(['changeNote.reason'])
    // What the form starts from.
    expect((await newest()).changeNote).toMatchObject({ significance: 'safety', reason })
    expect((await head())?.action).toBe('withdrawn')
  })

  it('needs another approval when its medical content or its review changes after one', async () => {
    await approve()
    const { cautions, medicalReview } = await newest()
    for (const [who, change, back] of [
      ['commerce', { cautions: 'None.' }, { cautions }],
      [
        'reviewer',
        { medicalReview: { ...medicalReview, nextReviewAt: '2027-12-01T12:00:00.000Z' } },
        { medicalReview },
      ],
    ] as const) {
      await saveDraft(who, change)
      const { status, text } = await publish()
      expect([status, text]).toEqual([400, expect.stringContaining('approved again, and then changed')])
      await saveDraft(who, back)
    }
    // Title and words in it are editorial: a comma is no reason to ask a clinician again.
    await saveDraft('commerce', { title: 'Plain socks, for long runs' })
    expect((await publish()).status).toBe(200)
  })

  it('does not come back by a restored version, whose review and note are of before', async () => {
    const { docs } = await cms.payload.findVersions({
      collection: 'recommendations',
      where: { parent: { equals: id } },
      sort: '-createdAt',
      limit: 20,
    })
    await approve()
    // Payload made drafts of all that was public when it was withdrawn, so restoring one publishes nothing by itself.
    const restored = await cms.rest('admin', 'POST', `/recommendations/versions/${String(docs[0]?.id)}`)
    expect([restored.status, (await head())?.action]).toEqual([200, 'withdrawn'])
    expect((await newest()).changeNote).toMatchObject({ significance: defaultSignificance, reason: null })
    expect((await publish()).text).toContain('a reviewer has to approve it')
  })

  it('does not come back as a copy', async () => {
    const { json } = await cms.rest('commerce', 'POST', at('/duplicate'))
    const copy = `/recommendations/${String(json.doc?.id)}`
    const data = { _status: 'published', changeNote: { significance: 'clinical', reason: 'New.' } }
    const { status, text } = await cms.rest('publisher', 'PATCH', copy, data)
    expect(status).toBe(400)
    expect(text).toContain('whose address or medical content this has')
    await cms.rest('admin', 'DELETE', copy)
  })

  it('says on its screen what is missing', async () => {
    const words = [
      expect.stringContaining('say why it can be shown again'),
      expect.stringContaining('a reviewer has to approve it'),
    ]
    expect(await stillNeeds()).toMatchObject({ recall: { reason }, needs: words })
    await approve()
    await saveDraft('publisher', { changeNote: { significance: 'safety', reason: 'The advice is right now.' } })
    expect(await stillNeeds()).toMatchObject({ recall: { reason }, needs: [] })
    expect((await publish()).status).toBe(200)
    expect(await stillNeeds()).toEqual({ recall: null, needs: [] })
  })
})

describe('an approval', () => {
  it.each(everyone)('is given by %s as the matrix says', async (who) => {
    const expected = may(cms.userOf(who), 'review', 'recommendations') ? 200 : who === 'signed out' ? 401 : 403
    expect((await approve(who)).status).toBe(expected)
    expect((await cms.rest(who, 'GET', at('/return'))).status).toBe(who === 'signed out' ? 401 : 200)
  })

  it('is of what the reviewer read', async () => {
    const { updatedAt } = await newest()
    await saveDraft('commerce', { cautions: 'Stop if they leave a mark. Ask if it stays.' })
    const { status, json } = await approve('reviewer', { updatedAt })
    expect([status, json.errors?.[0]?.message]).toEqual([409, expect.stringContaining('Reload the page')])
    expect((await approve('reviewer', {})).status).toBe(400)
    expect((await cms.rest('reviewer', 'POST', '/recommendations/nowhere/approve', { updatedAt })).status).toBe(404)
  })

  it('is in the name of who gives it, where an admin said who readers know them as', async () => {
    const person = (await documentOf(cms.payload, { kind: 'person', entryId: fixtureIds.author })).id as string
    const { medicalReview } = await newest()
    expect(medicalReview.reviewer).not.toBe(person)
    const name = (value: string | null) =>
      cms.payload.update({ collection: 'users', id: cms.users.reviewer.id, data: { person: value } })
    await name(person)
    try {
      const { json } = await approve()
      expect(json.doc).toMatchObject({ medicalReview: { ...medicalReview, reviewer: person } })
      expect((await publish()).status).toBe(200)
      expect(await head()).toMatchObject({ reviewedBy: fixtureIds.author })
    } finally {
      await name(null)
      await saveDraft('reviewer', { medicalReview })
    }
  })

  it('is refused while a review could not be published', async () => {
    const { medicalReview } = await newest()
    const overdue = { ...medicalReview, nextReviewAt: '2024-01-10T12:00:00.000Z' }
    await saveDraft('reviewer', { medicalReview: overdue })
    const { status, json } = await approve()
    expect([status, json.errors?.[0]?.message]).toEqual([
      400,
      expect.stringMatching(/^This cannot be approved yet\..*next review was due/),
    ])
    await saveDraft('reviewer', { medicalReview })
  })

  it('cannot be sent by anybody, and is shown to nobody', async () => {
    const { ledger } = await deskOf(cms.payload).publishing()
    const afterSequence = (await ledger.tail())?.sequence
    await saveDraft('reviewer', {
      medicalReview: { ...(await newest()).medicalReview, reviewedAt: `${today()}T12:00:00.000Z` },
    })
    for (const who of ['reviewer', 'admin', 'commerce'] as const) {
      const { json } = await saveDraft(who, { approval: { afterSequence, seal: 'a'.repeat(64) } })
      expect(json.doc).not.toHaveProperty('approval')
    }
    expect((await publish()).text).toContain('a reviewer has to approve it')
  })
})

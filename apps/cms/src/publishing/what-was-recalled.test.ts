import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { documentOf, loadFixtures, rowsOf as rowsAdded } from '../testing/fixtures-in-payload'
import { testDatabase, testPayload, type TestDatabase } from '../testing/test-payload'
import { hashesOf } from './approval'
import { candidateFrom } from './candidate-from'
import { newestDraft } from '../workflow/newest-draft'
import { deskOf } from './publishing-plugin'

describe.each([
  { name: 'SQLite', url: undefined, isOn: true },
  { name: 'MongoDB', url: process.env.TEST_MONGODB_URL, isOn: Boolean(process.env.TEST_MONGODB_URL) },
])('what was recalled, on $name,', ({ url, isOn }) => {
  if (!isOn) {
    it.skip('needs TEST_MONGODB_URL', () => undefined)
    return
  }
  let database: TestDatabase
  let payload: Payload

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

  const rowsOf = (work: () => Promise<unknown>) => rowsAdded(payload, work)
  const symptom = () => documentOf(payload, { kind: 'symptom', entryId: fixtureIds.symptom })
  const recommendation = () => documentOf(payload, { kind: 'recommendation', entryId: fixtureIds.recommendation })
  const recall = { _status: 'draft', changeNote: { significance: 'safety', reason: 'It could hurt someone' } }
  const published = (significance: string, reason = 'It is right now') => ({
    _status: 'published',
    changeNote: { significance, reason },
  })
  const refused = (work: () => Promise<unknown>, message: RegExp) =>
    rowsOf(() => expect(work()).rejects.toThrow(message)).then((added) => expect(added).toEqual([]))

  it('never comes back as editorial, whichever way it is published', async () => {
    const { id } = await symptom()
    const collection = 'symptoms'
    const versions = await payload.findVersions({ collection, where: { parent: { equals: id } }, limit: 100 })
    const old = versions.docs.find(({ version }) => (version as { _status?: string })._status === 'published')
    await payload.update({ collection, id, data: recall })

    const data = published('editorial')
    await refused(() => payload.update({ collection, id, data }), /never editorial/)
    const bulk = async () => {
      const { errors } = await payload.update({ collection, where: { id: { equals: id } }, data })
      throw new Error(errors[0]?.message)
    }
    await refused(bulk, /never editorial/)
    // The note of the recall is what the document still says.
    await refused(() => payload.update({ collection, id, data: { _status: 'published' } }), /say why it can be shown/)
    await payload.update({ collection, id, data: { deletedAt: new Date().toISOString() } })
    await refused(
      () => payload.update({ collection, id, trash: true, data: { ...data, deletedAt: null } }),
      /never editorial/,
    )
    await payload.update({ collection, id, trash: true, data: { deletedAt: null } })
    await refused(() => payload.restoreVersion({ collection, id: String(old?.id) }), /After the recall/)

    const on = () => payload.update({ collection, id, data: published('safety') })
    expect(await rowsOf(on)).toMatchObject([{ action: 'published', significance: 'safety' }])
    const later = { ...published('editorial', 'A comma'), description: 'A comma, later' }
    expect(await rowsOf(() => payload.update({ collection, id, data: later }))).toHaveLength(1)
  })

  it('is not published again before its recall is in the ledger', async () => {
    const { id } = await symptom()
    const { ledger } = await deskOf(payload).publishing()
    const append = vi.spyOn(ledger, 'append').mockRejectedValueOnce(new Error('The database was away.'))
    const off = { ...recall, changeNote: { ...recall.changeNote, reason: 'It could hurt someone, again' } }
    expect(await rowsOf(() => payload.update({ collection: 'symptoms', id, data: off }))).toEqual([])
    append.mockRestore()
    const publish = () => payload.update({ collection: 'symptoms', id, data: published('safety', 'Right at last') })
    await refused(publish, /just recalled.*Try again in a minute/)
    expect(await rowsOf(() => deskOf(payload).sweep())).toMatchObject([
      { action: 'withdrawn', significance: 'safety', reason: 'It could hurt someone, again' },
    ])
    expect(await rowsOf(publish)).toMatchObject([{ action: 'published', reason: 'Right at last' }])
  })

  it('comes back when a reviewer approved it as it is, and no sooner', async () => {
    const { id } = await recommendation()
    const collection = 'recommendations'
    const publish = () => payload.update({ collection, id, data: published('clinical') })
    const approved = async (afterSequence: number) => {
      const document = (await newestDraft(payload, 'recommendation', String(id))) ?? {}
      const seal = hashesOf(await candidateFrom(payload, 'recommendation', document))?.seal
      await payload.update({ collection, id, data: { approval: { afterSequence, seal } }, overrideAccess: true })
    }
    const review = (await recommendation()).medicalReview as object
    const reviewedAt = `${new Date().toISOString().slice(0, 10)}T12:00:00.000Z`
    await payload.update({
      collection,
      id,
      data: { ...published('editorial', 'Reviewed'), medicalReview: { ...review, reviewedAt } },
    })
    const [row] = await rowsOf(() => payload.update({ collection, id, data: recall }))
    const sequence = row?.sequence ?? 0

    await refused(publish, /a reviewer has to approve it/)
    await approved(sequence - 1)
    await refused(publish, /a reviewer has to approve it/)
    await approved(sequence)
    const before = (await recommendation()).cautions as Record<string, string>
    await payload.update({ collection, id, data: { cautions: 'None at all.' } })
    await refused(publish, /approved again, and then changed/)
    await payload.update({ collection, id, data: { cautions: before['en-GB'] } })
    expect(await rowsOf(publish)).toMatchObject([{ action: 'published', reviewedAt: reviewedAt.slice(0, 10) }])
  })
})

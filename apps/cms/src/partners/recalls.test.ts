import { openPartnerRecords } from '@stride/partners/open-partner-records'
import type { PartnerRecords } from '@stride/partners/partner-records'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { may } from '../access/may'
import { cmsUnderTest, everyone, type Who } from '../testing/cms-under-test'
import type { ListedRecall } from './listed-recall'

let cms: Awaited<ReturnType<typeof cmsUnderTest>>
/** The records as the API would open them. */
let api: PartnerRecords
/** The body area's entry id, and the partners that were there when it was recalled. */
let entryId: string
let early: string
let paused: string
let late: string

beforeAll(async () => {
  cms = await cmsUnderTest()
  api = await openPartnerRecords({ databaseUrl: process.env.DATABASE_URL })
  early = await aPartner('Early')
  paused = await aPartner('Paused', { active: false })
  entryId = await recalled()
  late = await aPartner('Late')
}, 120_000)
afterAll(async () => {
  await api.close()
  await cms.close()
})

async function aPartner(name: string, changes: object = {}): Promise<string> {
  const data = { name, contact: 'it@clinic.example', scopes: ['content'], ...changes }
  return String((await cms.payload.create({ collection: 'partners', data })).id)
}

/** Publishes a body area, takes it back twice: once as a matter of course, once as a recall. Gives the entry id. */
async function recalled(): Promise<string> {
  const data = { name: 'Shin', slug: 'shin', _status: 'published' }
  const area = await cms.payload.create({ collection: 'body-areas', data })
  for (const significance of ['editorial', 'safety']) {
    const { status, text } = await cms.rest('publisher', 'POST', `/body-areas/${String(area.id)}/withdraw`, {
      reason: `For ${significance}`,
      significance,
    })
    expect([status, text]).toEqual([200, expect.any(String)])
    if (significance === 'editorial')
      await cms.payload.update({ collection: 'body-areas', id: String(area.id), data: { _status: 'published' } })
  }
  return (area as unknown as { entryId: string }).entryId
}
const recallsAt = async (address: string, who: Who = 'publisher') =>
  (await cms.rest(who, 'GET', address)).json.recalls as ListedRecall[]

describe('the recalls', () => {
  it('of an entry say which partners are still missing: active ones that were there at the time', async () => {
    const recalls = await recallsAt(`/recalls/${entryId}`)
    expect(recalls).toHaveLength(1)
    expect(recalls[0]).toMatchObject({
      kind: 'bodyArea',
      slug: 'shin',
      reason: 'For safety',
      partners: [{ partner: 'Early', at: null, note: null }],
    })
  })

  it('say who acknowledged them and when, on the entry’s screen and on the partner’s', async () => {
    const [recall] = await recallsAt(`/recalls/${entryId}`)
    const sequence = recall?.sequence ?? 0
    const at = new Date().toISOString()
    for (const partnerId of [early, paused])
      await api.acknowledge({ partnerId, keyId: 'key1', sequence, entryId, note: 'Taken down.', at })
    expect((await recallsAt(`/recalls/${entryId}`))[0]?.partners).toEqual([
      { partner: 'Early', at, note: 'Taken down.' },
      { partner: 'Paused', at, note: 'Taken down.' },
    ])
    expect((await recallsAt(`/partners/${early}/recalls`)).map(({ partners }) => partners)).toEqual([
      [{ partner: 'Early', at, note: 'Taken down.' }],
    ])
  })

  it('from before its time concern no partner', async () => {
    expect(await recallsAt(`/partners/${late}/recalls`)).toEqual([])
  })

  it('are none for what was never recalled', async () => {
    expect(await recallsAt('/recalls/00000000-0000-4000-8000-000000000000')).toEqual([])
  })

  it.each(everyone)('are shown to %s as the matrix says', async (who) => {
    const allowed = may(cms.userOf(who), 'read', 'partners')
    for (const address of [`/recalls/${entryId}`, `/partners/${early}/recalls`])
      expect((await cms.rest(who, 'GET', address)).status).toBe(allowed ? 200 : who === 'signed out' ? 401 : 403)
  })
})

import { hashKey, parseKey } from '@stride/partners/key-format'
import { openPartnerRecords } from '@stride/partners/open-partner-records'
import type { PartnerRecords } from '@stride/partners/partner-records'
import { scopes } from '@stride/partners/scope'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { may } from '../access/may'
import { cmsUnderTest, everyone, type Who } from '../testing/cms-under-test'
import type { ListedKeys } from './listed-keys'
import { partnerDeskOf } from './partner-desk'

let cms: Awaited<ReturnType<typeof cmsUnderTest>>
/** The records as the API would open them. */
let api: PartnerRecords
let partnerId: string
let counter = 0

beforeAll(async () => {
  cms = await cmsUnderTest()
  api = await openPartnerRecords({ databaseUrl: process.env.DATABASE_URL })
}, 120_000)
afterAll(async () => {
  await api.close()
  await cms.close()
})
beforeEach(async () => {
  partnerId = await aPartner()
})

async function aPartner(changes: object = {}): Promise<string> {
  counter += 1
  const data = { name: `Clinic ${counter}`, contact: 'it@clinic.example', scopes: ['content', 'webhooks'], ...changes }
  return String((await cms.payload.create({ collection: 'partners', data })).id)
}
const createKey = (who: Who = 'admin', order: object = { name: 'Website' }, partner = partnerId) =>
  cms.rest(who, 'POST', `/partners/${partner}/keys`, order)
const listKeys = async () =>
  (await cms.rest('admin', 'GET', `/partners/${partnerId}/keys`)).json as unknown as ListedKeys
const recorded = async (key: string) => (await api.keys()).find(({ hash }) => hash === hashKey(key))
const isRefused = (status: number) => status === 401 || status === 403

describe('access to partners', () => {
  it.each(everyone)('%s: as the matrix says, over REST', async (who) => {
    const user = cms.userOf(who)
    const body = { name: `By ${who}`, contact: 'a@b.example', scopes: ['content'] }
    expect((await cms.rest(who, 'POST', '/partners', body)).status).toBe(may(user, 'create', 'partners') ? 201 : 403)
    for (const address of ['/partners', `/partners/${partnerId}`, '/partners/count'])
      expect(isRefused((await cms.rest(who, 'GET', address)).status)).toBe(!may(user, 'read', 'partners'))
    await cms.rest(who, 'PATCH', `/partners/${partnerId}`, { name: `Changed by ${who}` })
    await cms.rest(who, 'PATCH', `/partners?where[id][equals]=${partnerId}`, { plan: 'partner' })
    const now = (await cms.payload.findByID({ collection: 'partners', id: partnerId })) as Record<string, unknown>
    expect(now.name === `Changed by ${who}`).toBe(may(user, 'update', 'partners'))
    expect(now.plan === 'partner').toBe(may(user, 'update', 'partners'))
    expect(isRefused((await cms.rest(who, 'DELETE', `/partners/${partnerId}`)).status)).toBe(true)
    await cms.rest(who, 'DELETE', `/partners?where[id][equals]=${partnerId}`)
    expect((await cms.payload.count({ collection: 'partners', where: { id: { equals: partnerId } } })).totalDocs).toBe(
      1,
    )
  })

  it.each(everyone)('%s: as the matrix says, through the Local API', async (who) => {
    const user = cms.userOf(who)
    const common = { collection: 'partners', overrideAccess: false, user } as const
    const works = (work: Promise<unknown>) =>
      work.then(
        () => true,
        (error: unknown) => !isRefused((error as { status: number }).status),
      )
    const data = { name: `Locally by ${who}`, contact: 'a@b.example', scopes: ['content'] }
    expect(await works(cms.payload.create({ ...common, data }))).toBe(may(user, 'create', 'partners'))
    expect(await works(cms.payload.findByID({ ...common, id: partnerId }))).toBe(may(user, 'read', 'partners'))
    expect(await works(cms.payload.update({ ...common, id: partnerId, data }))).toBe(may(user, 'update', 'partners'))
    expect(await works(cms.payload.delete({ ...common, id: partnerId }))).toBe(false)
  })
})

describe('access to keys', () => {
  it.each(everyone)('%s: as the matrix says', async (who) => {
    const user = cms.userOf(who)
    const created = await createKey(who)
    expect(created.status).toBe(may(user, 'create', 'partner-keys') ? 201 : user ? 403 : 401)
    await createKey('admin', { name: 'Theirs' })
    const [key] = (await listKeys()).keys
    const id = String(key?.id)
    for (const address of ['/partner-keys', `/partner-keys/${id}`, `/partners/${partnerId}/keys`])
      expect(isRefused((await cms.rest(who, 'GET', address)).status)).toBe(!may(user, 'read', 'partner-keys'))
    await cms.rest(who, 'PATCH', `/partner-keys/${id}`, { name: 'Renamed' })
    expect((await listKeys()).keys[0]?.name === 'Renamed').toBe(may(user, 'update', 'partner-keys'))
    expect(isRefused((await cms.rest(who, 'DELETE', `/partner-keys/${id}`)).status)).toBe(true)
    const revoked = await cms.rest(who, 'POST', `/partner-keys/${id}/revoke`)
    expect(revoked.status).toBe(may(user, 'update', 'partner-keys') ? 200 : user ? 403 : 401)
    expect((await listKeys()).keys[0]?.revokedAt !== null).toBe(may(user, 'update', 'partner-keys'))
  })

  it('makes none over the usual door, and changes nothing of one but its name', async () => {
    await createKey()
    const [key] = (await listKeys()).keys
    const forged = {
      partner: partnerId,
      name: 'Forged',
      keyId: 'aaaaaaaaaa',
      hash: hashKey('known'),
      lastFour: 'aaaa',
      scopes: ['commerce'],
      expiresAt: '2126-01-01T00:00:00.000Z',
      revokedAt: null,
    }
    expect((await cms.rest('admin', 'POST', '/partner-keys', forged)).status).toBe(403)
    const before = await recorded('known')
    expect(before).toBeUndefined()
    await cms.rest('admin', 'PATCH', `/partner-keys/${String(key?.id)}`, forged)
    expect((await listKeys()).keys).toEqual([{ ...key, name: 'Forged' }])
    expect(await recorded('known')).toBeUndefined()
  })

  it('tells who created it by name, and nothing of how they are signed in', async () => {
    await createKey()
    for (const address of ['/partner-keys', `/partner-keys/${String((await listKeys()).keys[0]?.id)}`]) {
      const { json } = await cms.rest('admin', 'GET', `${address}?depth=2`)
      const [createdBy] = (json.docs ?? [json]).map((key) => key.createdBy)
      const { id, email } = cms.users.admin
      expect(createdBy).toEqual({ id, collection: 'users', name: 'admin', email, roles: ['admin'] })
    }
  })

  it('shows a hash through no door', async () => {
    const { json } = await createKey()
    const hash = hashKey(String(json.key))
    const [key] = (await listKeys()).keys
    const id = String(key?.id)
    for (const who of everyone)
      for (const address of [
        `/partner-keys?depth=2`,
        `/partner-keys/${id}?depth=2`,
        `/partner-keys?select[hash]=true`,
        `/partner-keys/${id}?select[hash]=true&showHiddenFields=true`,
        `/partners/${partnerId}?depth=3`,
        `/partners/${partnerId}/keys`,
      ])
        expect((await cms.rest(who, 'GET', address)).text).not.toContain(hash)
    const renamed = await cms.rest('admin', 'PATCH', `/partner-keys/${id}?showHiddenFields=true`, { name: 'New' })
    expect(renamed.text).not.toContain(hash)
    expect((await cms.rest('admin', 'POST', `/partner-keys/${id}/revoke`)).text).not.toContain(hash)
    // Asking whether a hash begins with something would give it away letter by letter.
    for (const query of [`where[hash][like]=${hash.slice(0, 4)}`, `where[hash][equals]=${hash}`])
      expect((await cms.rest('admin', 'GET', `/partner-keys?${query}`)).json.docs ?? []).toEqual([])
    const local = await cms.payload.find({
      collection: 'partner-keys',
      overrideAccess: false,
      showHiddenFields: true,
      user: cms.userOf('admin'),
    })
    expect(JSON.stringify(local)).not.toContain(hash)
  })
})

describe('a new key', () => {
  it('is shown once, works for a year, and is known to the API when the answer comes', async () => {
    const { status, json, headers, text } = await createKey()
    expect([status, headers.get('cache-control')]).toEqual([201, 'no-store'])
    expect(parseKey(String(json.key))).toEqual({ keyId: json.keyId })
    expect(text).not.toContain(hashKey(String(json.key)))
    const record = await recorded(String(json.key))
    expect(record).toMatchObject({
      keyId: json.keyId,
      partnerId,
      partnerName: `Clinic ${counter}`,
      plan: 'free',
      scopes: ['content', 'webhooks'],
      partnerIsActive: true,
      revokedAt: null,
    })
    const days = (Date.parse(record?.expiresAt ?? '') - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(365)
    const again = await cms.rest('admin', 'GET', `/partners/${partnerId}/keys`)
    expect(again.text).not.toContain(String(json.key))
    expect((again.json as unknown as ListedKeys).keys[0]).toMatchObject({
      lastFour: String(json.key).slice(-4),
      isLive: true,
      lastUsedAt: null,
    })
  })

  it('has what was ordered, and never more than the partner', async () => {
    const { json } = await createKey('admin', {
      name: 'Narrow',
      scopes: ['webhooks'],
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    })
    expect(await recorded(String(json.key))).toMatchObject({ scopes: ['webhooks'] })
    const { status, text } = await createKey('admin', { name: 'Wide', scopes: ['content', 'commerce'] })
    expect(status).toBe(400)
    expect(text).toContain('has not been granted')
  })

  it.each([
    [{}, 400, 'Say what the key is for'],
    [{ name: ' ' }, 400, 'Say what the key is for'],
    [{ name: 'x', scopes: [] }, 400, 'at least one scope'],
    [{ name: 'x', scopes: ['root'] }, 400, 'Scopes are content'],
    [{ name: 'x', expiresAt: '2020-01-01T00:00:00.000Z' }, 400, 'in the future'],
    [{ name: 'x', expiresAt: '2126-01-01T00:00:00.000Z' }, 400, 'within two years'],
  ])('is refused for %o', async (order, status, words) => {
    const answer = await createKey('admin', order)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
  })

  it('is refused for a partner that is not there, or not active', async () => {
    const nobody = await createKey('admin', { name: 'x' }, '00000000-0000-4000-8000-000000000000')
    expect(nobody.status).toBe(404)
    const paused = await createKey('admin', { name: 'x' }, await aPartner({ active: false }))
    expect([paused.status, paused.text]).toEqual([409, expect.stringContaining('not active')])
  })

  it('is one of two that work at most, however many are asked for at once', async () => {
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => createKey('admin', { name })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.text).toContain('Revoke the one that is no longer used')
    const [key] = (await listKeys()).keys
    await cms.rest('admin', 'POST', `/partner-keys/${String(key?.id)}/revoke`)
    expect((await createKey()).status).toBe(201)
  })
})

describe('a new key that another process made one beside', () => {
  it('is taken back where there would be three, and the API never takes it for good', async () => {
    expect((await createKey()).status).toBe(201)
    const [first] = (await listKeys()).keys
    const create = cms.payload.create.bind(cms.payload)
    const beside = vi.spyOn(cms.payload, 'create').mockImplementationOnce(async (options) => {
      const made = await create(options)
      // What a process that counted when we did would write now.
      const { data } = options as { data: object }
      await create({
        ...options,
        data: { ...data, name: 'Other', keyId: 'OTHERKEY0001', hash: 'f'.repeat(64) },
      })
      return made
    })
    const answer = await createKey('admin', { name: 'Ours' })
    beside.mockRestore()
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('in the same moment')])
    const keys = (await listKeys()).keys
    expect(
      keys
        .filter(({ isLive }) => isLive)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([first?.name, 'Other'].sort())
  })
})

describe('what the API knows of keys', () => {
  const update = (data: object) => cms.payload.update({ collection: 'partners', id: partnerId, data })

  it('follows the partner: its name, plan, scopes and whether it is active', async () => {
    const key = String((await createKey()).json.key)
    await update({ name: 'Renamed', plan: 'partner', scopes: ['content', 'export'], active: false })
    expect(await recorded(key)).toMatchObject({
      partnerName: 'Renamed',
      plan: 'partner',
      scopes: ['content'],
      partnerIsActive: false,
    })
  })

  it('is that a key was revoked, as soon as the CMS says so', async () => {
    const { key } = (await createKey()).json
    const [listed] = (await listKeys()).keys
    const { json } = await cms.rest('admin', 'POST', `/partner-keys/${String(listed?.id)}/revoke`)
    expect((await recorded(String(key)))?.revokedAt).toBe(json.revokedAt)
    const again = await cms.rest('admin', 'POST', `/partner-keys/${String(listed?.id)}/revoke`)
    expect(again.json.revokedAt).toBe(json.revokedAt)
  })

  it('comes right again after a crash between the commit and the mirroring', async () => {
    const key = String((await createKey()).json.key)
    const desk = partnerDeskOf(cms.payload)
    const lost = vi.spyOn(desk, 'mirror').mockImplementation(() => Promise.resolve())
    const [listed] = (await listKeys()).keys
    await cms.rest('admin', 'POST', `/partner-keys/${String(listed?.id)}/revoke`)
    expect((await recorded(key))?.revokedAt).toBeNull()
    lost.mockRestore()
    await desk.mirror()
    expect((await recorded(key))?.revokedAt).not.toBeNull()
  })

  it('is nothing of a key whose creation was rolled back', async () => {
    const before = await api.keys()
    const commit = vi.spyOn(cms.payload.db, 'commitTransaction').mockRejectedValueOnce(new Error('no more disk'))
    expect((await createKey()).status).toBe(500)
    commit.mockRestore()
    await partnerDeskOf(cms.payload).mirror()
    expect(await api.keys()).toEqual(before)
  })

  it('has keys that the CMS does not know revoked', async () => {
    const { key, keyId } = (await createKey()).json
    const record = await recorded(String(key))
    if (!record) throw new Error('The key was not recorded.')
    await api.putKey({ ...record, keyId: `${String(keyId)}x`, hash: hashKey('stray') })
    await partnerDeskOf(cms.payload).mirror()
    expect((await recorded('stray'))?.revokedAt).not.toBeNull()
    expect((await recorded(String(key)))?.revokedAt).toBeNull()
  })
})

it('a partner may be granted every scope', async () => {
  partnerId = await aPartner({ scopes })
  expect(await recorded(String((await createKey()).json.key))).toMatchObject({ scopes })
})

it('a key’s screen says when it was last used', async () => {
  const { keyId } = (await createKey()).json
  const lastUsedAt = new Date().toISOString()
  await api.noteUse([{ keyId: String(keyId), day: lastUsedAt.slice(0, 10), requests: 3, points: 9, lastUsedAt }])
  expect((await listKeys()).keys[0]).toMatchObject({ lastUsedAt, requestsToday: 3 })
})

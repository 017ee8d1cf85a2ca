import { memoryPartnerRecords, MemoryTables } from '@stride/partners/memory-partner-records'
import type { PartnerRecords } from '@stride/partners/partner-records'
import { keyFixture } from '@stride/partners/record.fixtures'
import { afterEach, describe, expect, it } from 'vitest'
import type { Caller } from './caller'
import { followPartners, type FollowedPartners, type FollowPartnersOptions } from './follow-partners'

const noon = new Date('2026-06-15T12:00:00.000Z')
let followed: FollowedPartners | undefined
afterEach(async () => {
  await followed?.stop()
})

/** Follows records that a test may change, or take out of reach. */
function following(options: Partial<FollowPartnersOptions> = {}) {
  const cms = memoryPartnerRecords(new MemoryTables())
  const failures: unknown[] = []
  let isDown = false
  const unlessDown = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => {
    return (...args: A) => (isDown ? Promise.reject(new Error('The database is down.')) : work(...args))
  }
  const records: PartnerRecords = {
    ...cms,
    keys: unlessDown(() => cms.keys()),
    noteUse: unlessDown((uses) => cms.noteUse(uses)),
  }
  const started = followPartners({
    open: () => Promise.resolve().then(unlessDown(() => Promise.resolve(records))),
    onFailure: (error) => failures.push(error),
    anonymousScopes: ['content'],
    now: () => noon,
    readEvery: 5,
    ...options,
  })
  followed = started
  return { cms, failures, setDown: (down: boolean) => (isDown = down), followed: started }
}
const asks = ({ callers }: FollowedPartners, key: string) => callers.of({ authorization: `Bearer ${key}` }, '192.0.2.1')

describe('following the keys', () => {
  it('takes over a new key, and that it was revoked', async () => {
    const { cms, followed: partners } = following()
    const { key, record } = keyFixture()
    await expect.poll(() => asks(partners, key)).toMatchObject({ code: 'UNAUTHENTICATED' })
    await cms.putKey(record)
    await expect.poll(() => asks(partners, key)).toMatchObject({ partnerId: 'clinic' })
    await cms.putKey({ ...record, revokedAt: noon.toISOString() })
    await expect.poll(() => asks(partners, key)).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  it('goes on with the keys last known while they cannot be read, and says so once', async () => {
    const { cms, followed: partners, setDown, failures } = following()
    const { key, record } = keyFixture()
    await cms.putKey(record)
    await expect.poll(() => asks(partners, key)).toMatchObject({ partnerId: 'clinic' })
    setDown(true)
    await expect.poll(() => failures).toHaveLength(1)
    expect(asks(partners, key)).toMatchObject({ partnerId: 'clinic' })
    await cms.putKey({ ...record, revokedAt: noon.toISOString() })
    setDown(false)
    await expect.poll(() => asks(partners, key)).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(failures).toEqual([expect.any(Error), null])
  })

  it('asks whoever has a key to wait while the records cannot be opened, and opens them when it can', async () => {
    const { cms, followed: partners, setDown, failures } = following()
    setDown(true)
    const { key, record } = keyFixture()
    await cms.putKey(record)
    await expect.poll(() => failures).toHaveLength(1)
    expect(asks(partners, key)).toMatchObject({ code: 'NOT_READY' })
    expect(partners.callers.of({}, '192.0.2.1')).toMatchObject({ plan: 'anonymous' })
    setDown(false)
    await expect.poll(() => asks(partners, key)).toMatchObject({ partnerId: 'clinic' })
  })
})

describe('what keys are used for', () => {
  const partner = { partnerId: 'clinic', keyId: 'key1' } as Caller

  it('is written in one go now and then, summed up', async () => {
    const { cms, followed: partners } = following({ noteEvery: 20 })
    for (const points of [1, 2, 3.5]) partners.noteUse(partner, points)
    partners.noteUse({ ...partner, keyId: null }, 100)
    expect(await cms.use(['key1'])).toEqual([])
    const line = { keyId: 'key1', day: '2026-06-15', requests: 3, points: 6.5, lastUsedAt: noon.toISOString() }
    await expect.poll(() => cms.use(['key1'])).toEqual([line])
  })

  it('is written when the server stops, and not lost while the database is away', async () => {
    const { cms, followed: partners, setDown, failures } = following({ noteEvery: 0 })
    await expect.poll(() => partners.callers.isReady).toBe(true)
    setDown(true)
    partners.noteUse(partner, 1)
    await expect.poll(() => failures).toHaveLength(1)
    partners.noteUse(partner, 2)
    setDown(false)
    await partners.stop()
    expect(await cms.use(['key1'])).toMatchObject([{ requests: 2, points: 3 }])
  })
})

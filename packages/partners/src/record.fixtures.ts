import { generateKey, hashKey } from './key-format'
import type { Acknowledgement, KeyRecord, Use } from './partner-records'

/** A key of a partner of tests, or what a test needs it to be; and the key itself. */
export function keyFixture(changes: Partial<KeyRecord> = {}): { key: string; record: KeyRecord } {
  const { key, keyId } = generateKey()
  const record: KeyRecord = {
    keyId,
    hash: hashKey(key),
    partnerId: 'clinic',
    partnerName: 'A clinic’s “own” app; --',
    plan: 'partner',
    scopes: ['content', 'webhooks'],
    partnerIsActive: true,
    expiresAt: '2027-06-15T12:00:00.000Z',
    revokedAt: null,
    ...changes,
  }
  return { key, record }
}

export function useFixture(changes: Partial<Use> = {}): Use {
  return {
    keyId: 'key1',
    day: '2026-06-15',
    requests: 1,
    points: 2.5,
    lastUsedAt: '2026-06-15T12:00:00.000Z',
    ...changes,
  }
}

export function acknowledgementFixture(changes: Partial<Acknowledgement> = {}): Acknowledgement {
  return {
    partnerId: 'clinic',
    keyId: 'key1',
    sequence: 42,
    entryId: '00000000-0000-4000-8000-000000000001',
    note: 'It’s taken down; printed leaflets too.',
    at: '2026-06-15T12:00:00.000Z',
    ...changes,
  }
}

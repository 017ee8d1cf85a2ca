import type { KeyRecord, PartnerRecords } from '@stride/partners/partner-records'
import { partnerPlans } from '@stride/partners/plan'
import { scopesIn } from '@stride/partners/scope'
import type { Payload } from 'payload'
import { storedKey } from './partner-key'

/**
 * Makes the records say of every key what the CMS says: writes those that differ, and revokes those that the CMS does
 * not know. It looks at what is, not at what changed, so it can run at any time and as often as one likes.
 */
export async function mirrorKeys(payload: Payload, records: PartnerRecords, now = new Date()): Promise<void> {
  // What is recorded is read first: a key that is created meanwhile must not look like one that was removed.
  const recorded = new Map((await records.keys()).map((key) => [key.keyId, key]))
  const wanted = await keysOf(payload)
  for (const key of wanted.values()) {
    const current = recorded.get(key.keyId)
    if (!current || !saysTheSame(current, key)) await records.putKey(key)
  }
  for (const key of recorded.values())
    if (!wanted.has(key.keyId) && key.revokedAt === null) await records.putKey({ ...key, revokedAt: now.toISOString() })
}

async function keysOf(payload: Payload): Promise<Map<string, KeyRecord>> {
  const all = { limit: 0, pagination: false } as const
  const partners = await payload.db.find<{ id: string }>({ collection: 'partners', ...all })
  const byId = new Map(partners.docs.map((partner) => [partner.id, partner as Record<string, unknown>]))
  const keys = await payload.db.find<{ id: string }>({ collection: 'partner-keys', ...all })
  return new Map(
    keys.docs.map((document) => {
      const { keyId, hash, partnerId, scopes, expiresAt, revokedAt } = storedKey(document)
      const partner = byId.get(partnerId)
      const granted = scopesIn(Array.isArray(partner?.scopes) ? partner.scopes : [])
      const record: KeyRecord = {
        keyId,
        hash,
        partnerId,
        partnerName: typeof partner?.name === 'string' ? partner.name : '',
        plan: partnerPlans.find((plan) => plan === partner?.plan) ?? 'free',
        scopes: scopes.filter((scope) => granted.includes(scope)),
        partnerIsActive: partner?.active === true,
        expiresAt,
        revokedAt,
      }
      return [keyId, record]
    }),
  )
}

/** Once revoked, the first moment counts. */
function saysTheSame(current: KeyRecord, wanted: KeyRecord): boolean {
  const revokedAt = current.revokedAt ?? wanted.revokedAt
  return JSON.stringify(ordered(current)) === JSON.stringify(ordered({ ...wanted, revokedAt }))
}

function ordered(key: KeyRecord): unknown[] {
  const { keyId, hash, partnerId, partnerName, plan, scopes, partnerIsActive, expiresAt, revokedAt } = key
  return [keyId, hash, partnerId, partnerName, plan, scopes, partnerIsActive, expiresAt, revokedAt]
}

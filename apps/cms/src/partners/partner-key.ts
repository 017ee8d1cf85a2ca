import { scopesIn, type Scope } from '@stride/partners/scope'

/** A key as the collection stores it; the rest of it is in the hash. */
export interface StoredKey {
  id: string
  partnerId: string
  name: string
  keyId: string
  hash: string
  lastFour: string
  scopes: Scope[]
  createdAt: string
  expiresAt: string
  revokedAt: string | null
}

/** A document of the collection `partner-keys`, whichever database it comes from. */
export function storedKey(document: object): StoredKey {
  const { id, partner, scopes, revokedAt, createdAt, expiresAt, ...words } = document as Record<string, unknown>
  const text = (name: string) => (typeof words[name] === 'string' ? words[name] : '')
  return {
    id: String(id),
    partnerId: String(partner),
    name: text('name'),
    keyId: text('keyId'),
    hash: text('hash'),
    lastFour: text('lastFour'),
    scopes: scopesIn(Array.isArray(scopes) ? scopes : []),
    createdAt: momentOf(createdAt),
    expiresAt: momentOf(expiresAt),
    revokedAt: revokedAt ? momentOf(revokedAt) : null,
  }
}

/** Whether the key works now. */
export function isLive({ revokedAt, expiresAt }: Pick<StoredKey, 'revokedAt' | 'expiresAt'>, now: Date): boolean {
  return revokedAt === null && expiresAt > now.toISOString()
}

function momentOf(value: unknown): string {
  return new Date(value as string).toISOString()
}

import type { Scope } from '@stride/partners/scope'

/** A key as a partner's screen shows it. */
export interface ListedKey {
  id: string
  name: string
  keyId: string
  lastFour: string
  scopes: Scope[]
  createdAt: string
  expiresAt: string
  revokedAt: string | null
  isLive: boolean
  lastUsedAt: string | null
  requestsToday: number
}

/** What `GET /api/partners/<id>/keys` answers. */
export interface ListedKeys {
  keys: ListedKey[]
  /** The partner's scopes: the most that a new key may have. */
  granted: Scope[]
  /** Whether whoever asks may create and revoke. */
  mayChange: boolean
}

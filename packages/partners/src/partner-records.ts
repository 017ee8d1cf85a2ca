import type { PartnerPlan } from './plan'
import type { Scope } from './scope'

/** A key as the API needs to know it. Moments are ISO 8601 in UTC. */
export interface KeyRecord {
  keyId: string
  /** See `hashKey`. */
  hash: string
  partnerId: string
  partnerName: string
  plan: PartnerPlan
  /** What the key may have: its own scopes, as far as the partner still has them. */
  scopes: readonly Scope[]
  /** False while the partner is paused: all its keys are then refused. */
  partnerIsActive: boolean
  expiresAt: string
  revokedAt: string | null
}

/** What a key was used for on a day since it was last noted. */
export interface Use {
  keyId: string
  /** `YYYY-MM-DD` in UTC. */
  day: string
  requests: number
  points: number
  lastUsedAt: string
}

/** A partner's word that it acted on a recall. */
export interface Acknowledgement {
  partnerId: string
  /** The key that it was given with. */
  keyId: string
  /** Of the recall in the ledger. */
  sequence: number
  entryId: string
  note: string | null
  at: string
}

/**
 * What the CMS and the API tell each other about partners, in the database that they share. The CMS writes the keys, the
 * API writes use and acknowledgements; each reads what the other wrote. The memory, SQLite and MongoDB records behave
 * the same: `partner-records-suite.ts` says how and tests all three.
 */
export interface PartnerRecords {
  /** Writes a key, or what changed about it. A revoked key stays revoked, whatever a late writer says. */
  putKey(key: KeyRecord): Promise<void>
  /** Every key, revoked and expired ones too, in order of key id. */
  keys(): Promise<KeyRecord[]>
  /** Adds to what was noted before. When it fails, none or some of it was added. */
  noteUse(uses: readonly Use[]): Promise<void>
  /** What these keys were used for, a line a key and day, the newest day first. */
  use(keyIds: readonly string[]): Promise<Use[]>
  /** Keeps the first acknowledgement that a partner gives for a recall, and answers with it whenever it is given again. */
  acknowledge(acknowledgement: Acknowledgement): Promise<Acknowledgement>
  /** Of these recalls (sequences), oldest first. */
  acknowledgements(sequences: readonly number[]): Promise<Acknowledgement[]>
  close(): Promise<void>
}

import { hashKey, parseKey } from '@stride/partners/key-format'
import type { KeyRecord } from '@stride/partners/partner-records'
import { scopes, type Scope } from '@stride/partners/scope'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { AnonymousCallers } from './anonymous-callers'
import { tierOf, type Caller, type Refusal } from './caller'
import { refusals } from './refusals'

export interface CallersOptions {
  /** The key of our own apps; without one there is none. */
  internalKey?: string | undefined
  /** What whoever has no key may have. */
  anonymousScopes: readonly Scope[]
  now: () => Date
}

const mostRecent = 1_000

interface KnownKey {
  /** Whom it stands for, or why it is refused. */
  readonly answer: Caller | Refusal
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/**
 * Tells who makes a request, from memory alone. Asking costs a microsecond at most. A key that is not known yet
 * is looked up by its hash, so how long that takes says nothing about any key.
 */
export class Callers {
  readonly #now: () => Date
  readonly #internalHash: Buffer | undefined
  readonly #internal: Caller
  readonly #anonymous: AnonymousCallers
  #keys: ReadonlyMap<string, KnownKey> | undefined
  /** Keys that were found good since the keys were last read, as they were sent: most requests bring one of a few. */
  readonly #recent = new Map<string, { caller: Caller; expiresAt: number }>()

  constructor({ internalKey, anonymousScopes, now }: CallersOptions) {
    this.#now = now
    this.#internalHash = internalKey === undefined ? undefined : Buffer.from(hashKey(internalKey))
    this.#internal = caller({ partnerId: null, keyId: null, plan: 'internal', scopes, quotaKey: 'internal' })
    // A secret that all processes share, so that they count an address under the same name.
    this.#anonymous = new AnonymousCallers(new Set(anonymousScopes), internalKey ?? randomBytes(32).toString('hex'))
  }

  /** Whether the keys have been read; before, whoever sends one is asked to wait. */
  get isReady(): boolean {
    return this.#keys !== undefined
  }

  /** Takes over all keys as they are now. */
  take(keys: readonly KeyRecord[]): void {
    this.#keys = new Map(keys.map((key) => [key.hash, knownKey(key)]))
    this.#recent.clear()
  }

  /** Who sends these headers from this address (an IP). Whoever sends no key is anonymous. */
  of(headers: IncomingHttpHeaders, address: string): Caller | Refusal {
    const { authorization } = headers
    if (authorization) {
      const key = /^bearer +(\S+) *$/i.exec(authorization)?.[1]
      return key === undefined ? refusals.scheme : this.#ofKey(key)
    }
    const key = headers['x-api-key']
    if (typeof key === 'string' && key !== '') return this.#ofKey(key.trim())
    return this.#anonymous.at(address)
  }

  /** The checksum is only asked about keys that aren't known: it makes no difference to those that are. */
  #ofKey(key: string): Caller | Refusal {
    const recent = this.#recent.get(key)
    if (recent && recent.expiresAt > this.#now().getTime()) return recent.caller
    const hash = hashKey(key)
    const known = this.#keys?.get(hash)
    const answer = known ? this.#ofKnownKey(known) : this.#ofUnknownKey(key, hash)
    if ('code' in answer) return answer
    if (this.#recent.size >= mostRecent) this.#recent.clear()
    this.#recent.set(key, { caller: answer, expiresAt: known?.expiresAt ?? Infinity })
    return answer
  }

  #ofKnownKey(known: KnownKey): Caller | Refusal {
    // Whatever else is wrong with it comes first: an expired key that was revoked is a revoked key.
    if ('code' in known.answer) return known.answer
    return known.expiresAt > this.#now().getTime() ? known.answer : refusals.expired
  }

  #ofUnknownKey(key: string, hash: string): Caller | Refusal {
    if (this.#internalHash && timingSafeEqual(Buffer.from(hash), this.#internalHash)) return this.#internal
    const parsed = parseKey(key)
    if (parsed === 'foreign') return refusals.foreign
    if (parsed === 'mistyped') return refusals.mistyped
    return this.#keys ? refusals.unknown : refusals.notReady
  }
}

function knownKey({
  keyId,
  partnerId,
  plan,
  scopes: granted,
  partnerIsActive,
  expiresAt,
  revokedAt,
}: KeyRecord): KnownKey {
  const quotaKey = `partner:${partnerId}`
  const answer =
    revokedAt !== null
      ? refusals.revoked
      : partnerIsActive
        ? caller({ partnerId, keyId, plan, scopes: granted, quotaKey })
        : refusals.paused
  return { answer, expiresAt: Date.parse(expiresAt) }
}

function caller({ scopes: granted, ...rest }: Omit<Caller, 'scopes' | 'tier'> & { scopes: readonly Scope[] }): Caller {
  const set = new Set(granted)
  return { ...rest, scopes: set, tier: tierOf(set) }
}

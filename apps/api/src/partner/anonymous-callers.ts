import type { Scope } from '@stride/partners/scope'
import { createHmac } from 'node:crypto'
import { tierOf, type Caller } from './caller'

/** So many addresses are remembered; then it begins afresh. */
const mostAddresses = 10_000

/**
 * Callers without a key. They are told apart by where they come from, for fairness alone: the address is kept nowhere but
 * as a keyed hash, which leads back to it only for who has the secret.
 */
export class AnonymousCallers {
  readonly #scopes: ReadonlySet<Scope>
  readonly #secret: string
  readonly #known = new Map<string, Caller>()

  constructor(scopes: ReadonlySet<Scope>, secret: string) {
    this.#scopes = scopes
    this.#secret = secret
  }

  at(address: string): Caller {
    const known = this.#known.get(address)
    if (known) return known
    if (this.#known.size >= mostAddresses) this.#known.clear()
    const name = createHmac('sha256', this.#secret).update(networkOf(address)).digest('base64url').slice(0, 22)
    const caller: Caller = {
      partnerId: null,
      keyId: null,
      plan: 'anonymous',
      scopes: this.#scopes,
      quotaKey: `address:${name}`,
      tier: tierOf(this.#scopes),
    }
    this.#known.set(address, caller)
    return caller
  }
}

/** What one household or server usually has: an IPv4 address, or the first half of an IPv6 one (a /64). */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [first = '', last] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const head = first === '' ? [] : first.split(':')
  const tail = last === undefined || last === '' ? [] : last.split(':')
  const zeros = last === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

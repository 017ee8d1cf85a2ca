import { LRUCache } from 'lru-cache'
import type { PreparedDocument } from '../graphql/documents'
import type { PreparedOperation } from '../graphql/prepared-operation'
import type { Tier } from '../partner/caller'
import type { mediaTypes } from './media-type'

/** A request whose document is known and valid. */
export class ParsedRequest {
  readonly prepared: PreparedDocument
  readonly operation: PreparedOperation
  readonly variables: Readonly<Record<string, unknown>>
  /** In points, with these variables. */
  readonly cost: number
  readonly #asked: string
  readonly #keys = new Map<string, string>()

  constructor(prepared: PreparedDocument, operation: PreparedOperation, variables: Readonly<Record<string, unknown>>) {
    this.prepared = prepared
    this.operation = operation
    this.variables = variables
    this.cost = operation.cost.of(variables)
    // What the operation does not declare makes no difference to it, so it makes none to the key.
    const declared: Record<string, unknown> = Object.create(null) as Record<string, unknown>
    for (const name of operation.variableNames) if (Object.hasOwn(variables, name)) declared[name] = variables[name]
    this.#asked = `${prepared.hash} ${operation.name ?? ''} ${JSON.stringify(declared)}`
  }

  /**
   * Two requests with the same key ask for the same: the document, the operation and the variables, as one type of
   * answer, for callers who may see the same. Whether they want hints makes a difference where there are some.
   */
  key(type: keyof typeof mediaTypes, tier: Tier, wantsHints: boolean): string {
    const to = wantsHints || this.operation.hints.length === 0 ? tier : `${tier} unhinted`
    const name = type === 'json' ? to : `graphql ${to}`
    let key = this.#keys.get(name)
    if (key === undefined) this.#keys.set(name, (key = `${name} ${this.#asked}`))
    return key
  }

  /** Characters that its keys hold, at the most. */
  get size(): number {
    return this.#asked.length * 8
  }
}

const mostBytes = 16_000_000

/**
 * Remembers what the bytes of requests mean, so that those that come again and again are not read again. Bounded. Two
 * requests whose fingerprints are the same push each other out, and are no worse off than new ones.
 */
export class ParsedRequests {
  readonly #known = new LRUCache<number, { raw: Buffer; request: ParsedRequest }>({
    maxSize: mostBytes,
    sizeCalculation: ({ raw, request }) => raw.byteLength + request.size * 2 + 1_000,
  })

  get(raw: Buffer): ParsedRequest | undefined {
    const known = this.#known.get(fingerprint(raw))
    return known?.raw.equals(raw) ? known.request : undefined
  }

  set(raw: Buffer, request: ParsedRequest): void {
    // A copy: what came is a part of something larger that would be held with it.
    this.#known.set(fingerprint(raw), { raw: Buffer.from(raw), request })
  }
}

/** A number by which to look for bytes: made of a hundred of them at most, the end with its variables among them. */
function fingerprint(raw: Buffer): number {
  const { length } = raw
  const step = Math.max(1, length >> 6)
  let mixed = length
  for (let index = length - 1; index >= 0; index -= index > length - 48 ? 1 : step)
    mixed = Math.imul(mixed ^ (raw[index] ?? 0), 0x01000193)
  return mixed >>> 0
}

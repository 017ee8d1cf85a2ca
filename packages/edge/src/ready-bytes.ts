import { hash } from 'node:crypto'
import { validateHeaderValue } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** How the bytes of an answer may be coded on the wire. */
export type Coding = 'br' | 'gzip' | 'identity'

/** One form of an answer, ready to be written. */
export interface Representation {
  readonly coding: Coding
  readonly body: Buffer
  /** Strong entity tag, quoted. It differs between codings; undefined on answers that can't be revalidated. */
  readonly etag: string | undefined
  /** Header names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[]
}

export interface ReadyBytesInit {
  status: number
  /**
   * Lower-case names, and values that a header can hold. What the bytes themselves decide (length, coding, entity tag,
   * vary) is added here.
   */
  headers: Readonly<Record<string, string>>
  body: Uint8Array | string
}

const compressibleType = /^(?:text\/|image\/svg\+xml|application\/(?:[\w.-]+\+)?(?:json|xml)\b|application\/x-ndjson)/
/** Below this many bytes a compressed answer fits in as many packets as a plain one. */
const smallestCompressed = 1_024
const gzipLevel = 7
/** Nearly all of the gain of 11 at a tenth of its time. */
const brotliQuality = 9

const compress: Readonly<Record<Exclude<Coding, 'identity'>, (body: Buffer) => Promise<Buffer>>> = {
  gzip: (body) => promisify(gzip)(body, { level: gzipLevel }),
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
      },
    }),
}

/**
 * A finished answer as bytes. It is plain at once; a compressed form is made the first time it is asked for, off the
 * main thread, and kept.
 */
export class ReadyBytes {
  readonly status: number
  /** `serve` writes it, because time may shorten it. */
  readonly cacheControl: string | undefined
  /** Whether compressed forms may exist; `vary` says so to shared caches. */
  readonly compressible: boolean
  readonly identity: Representation
  /** As written, without what the form or the moment decides; names and values in turn. */
  readonly #written: string[] = []
  readonly #digest: string | undefined
  #compressed: Map<Coding, Representation> | undefined
  #pending: Map<Coding, Promise<Representation>> | undefined

  constructor({ status, headers, body }: ReadyBytesInit) {
    const bytes =
      typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
    this.status = status
    this.cacheControl = headers['cache-control']
    this.compressible = bytes.byteLength >= smallestCompressed && compressibleType.test(headers['content-type'] ?? '')
    let vary = this.compressible ? 'accept-encoding' : undefined
    for (const name in headers) {
      const value = headers[name]
      if (value === undefined || name === 'cache-control') continue
      // Thrown now, and not each time that the answer is taken from memory.
      validateHeaderValue(name, value)
      if (name === 'vary') vary = vary ? `${value}, ${vary}` : value
      else this.#written.push(name, value)
    }
    if (vary !== undefined) this.#written.push('vary', vary)
    // Conditions count only where the answer would have been a success (RFC 9110, 13.2.1).
    this.#digest = status === 200 ? hash('sha256', bytes, 'base64url').slice(0, 27) : undefined
    this.identity = this.#represent('identity', bytes)
  }

  /** The most memory that the bytes take in all forms: a compressed form is kept only if it is at most half as long. */
  get size(): number {
    return this.identity.body.byteLength * (this.compressible ? 2 : 1)
  }

  /** The entity tag of a form, whether it was made yet or not. */
  etagOf(coding: Coding): string | undefined {
    if (this.#digest === undefined) return undefined
    return coding === 'identity' || !this.compressible ? `"${this.#digest}"` : `"${this.#digest}-${coding}"`
  }

  /** The form, when it was made already. The identity always is. */
  ready(coding: Coding): Representation | undefined {
    return coding === 'identity' || !this.compressible ? this.identity : this.#compressed?.get(coding)
  }

  /** Makes the form, once; resolves to the identity when compressing does not pay. */
  make(coding: Coding): Promise<Representation> {
    const ready = this.ready(coding)
    if (ready || coding === 'identity') return Promise.resolve(ready ?? this.identity)
    this.#pending ??= new Map()
    const waitedFor = this.#pending
    let pending = waitedFor.get(coding)
    if (!pending) {
      pending = compress[coding](this.identity.body)
        .then((body) =>
          body.byteLength * 2 <= this.identity.body.byteLength ? this.#represent(coding, body) : this.identity,
        )
        .catch(() => this.identity)
        .then((representation) => {
          this.#compressed ??= new Map()
          this.#compressed.set(coding, representation)
          waitedFor.delete(coding)
          return representation
        })
      waitedFor.set(coding, pending)
    }
    return pending
  }

  #represent(coding: Coding, body: Buffer): Representation {
    const etag = this.etagOf(coding)
    const headers = this.#written.slice()
    headers.push('content-length', String(body.byteLength))
    if (coding !== 'identity') headers.push('content-encoding', coding)
    if (etag !== undefined) headers.push('etag', etag)
    return { coding, body, etag, headers }
  }
}

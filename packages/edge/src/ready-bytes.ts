import { createHash } from 'node:crypto'
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
  /** Lower-case names. What the bytes themselves decide (length, coding, entity tag, vary) is added here. */
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
  readonly headers: Readonly<Record<string, string>>
  /** Whether compressed forms may exist; `vary` says so to shared caches. */
  readonly compressible: boolean
  readonly identity: Representation
  readonly #digest: string | undefined
  readonly #ready = new Map<Coding, Representation>()
  readonly #pending = new Map<Coding, Promise<Representation>>()

  constructor({ status, headers, body }: ReadyBytesInit) {
    const bytes =
      typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
    this.status = status
    this.headers = headers
    this.compressible = compressibleType.test(headers['content-type'] ?? '') && bytes.byteLength >= smallestCompressed
    // Conditions count only where the answer would have been a success (RFC 9110, 13.2.1).
    this.#digest = status === 200 ? createHash('sha256').update(bytes).digest('base64url').slice(0, 27) : undefined
    this.identity = this.#represent('identity', bytes)
    this.#ready.set('identity', this.identity)
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
    return this.compressible ? this.#ready.get(coding) : this.identity
  }

  /** Makes the form, once; resolves to the identity when compressing does not pay. */
  make(coding: Coding): Promise<Representation> {
    const ready = this.ready(coding)
    if (ready || coding === 'identity') return Promise.resolve(ready ?? this.identity)
    let pending = this.#pending.get(coding)
    if (!pending) {
      pending = compress[coding](this.identity.body)
        .then((body) =>
          body.byteLength * 2 <= this.identity.body.byteLength ? this.#represent(coding, body) : this.identity,
        )
        .catch(() => this.identity)
        .then((representation) => {
          this.#ready.set(coding, representation)
          this.#pending.delete(coding)
          return representation
        })
      this.#pending.set(coding, pending)
    }
    return pending
  }

  #represent(coding: Coding, body: Buffer): Representation {
    const etag = this.etagOf(coding)
    const headers: Record<string, string> = { ...this.headers, 'content-length': String(body.byteLength) }
    if (this.compressible) headers.vary = headers.vary ? `${headers.vary}, accept-encoding` : 'accept-encoding'
    if (coding !== 'identity') headers['content-encoding'] = coding
    if (etag) headers.etag = etag
    // `serve` writes it, because time may shorten it.
    delete headers['cache-control']
    return { coding, body, etag, headers: Object.entries(headers).flat() }
  }
}

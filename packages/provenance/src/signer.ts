import type { Ledger } from '@stride/ledger/ledger'
import type { Publication } from '@stride/ledger/publication'
import { headOf, readHead } from './head'
import { HeadsFile } from './heads-file'
import type { PublicKey } from './jwk'
import { openStatement, signStatement } from './jws'
import type { Places } from './places'
import type { ProvenanceStore } from './provenance-store'
import { receiptOf } from './receipt'
import { openSigningKeys, type SigningKeys } from './signing-keys'

export interface SignerOptions {
  ledger: Pick<Ledger, 'read' | 'tail'>
  store: ProvenanceStore
  places: Places
  /** Public address of the site that publishes. */
  issuer: string
  /** The least time between two heads, in milliseconds. */
  betweenHeads?: number
  /** Hears when a head could not be written. */
  onTrouble?: (error: unknown) => void
  now?: () => Date
}

const rowsAtATime = 100
const sequencesAtATime = 1_000

/** The ledger is not the one that a signed head is of: it was rewritten or cut, or the head is another ledger's. */
export class LedgerDisagreesError extends Error {
  override readonly name = 'LedgerDisagreesError'

  constructor(sequence: number, file: string) {
    super(
      `The ledger disagrees with its signed head at sequence ${sequence}, so nothing more is signed. Run npm run ` +
        `ledger:verify. If you began the ledger anew on purpose, move ${file} away.`,
    )
  }
}

/**
 * Gives every row of the ledger its receipt, and the ledger its signed heads. It looks at what is there instead of
 * being told what happened, so it may be run at any time, by several processes, and after a crash at any point.
 */
export class Signer {
  readonly #options: Required<Omit<SignerOptions, 'places'>>
  readonly #keysFile: string
  readonly #heads: HeadsFile
  #turn: Promise<unknown> = Promise.resolve()
  /** Every row up to this sequence has its receipt. */
  #through = 0
  #keys: SigningKeys | undefined
  #putKeys = ''
  #tail: Publication | undefined
  #headAt = -Infinity
  #headTimer: NodeJS.Timeout | undefined

  constructor({ places, ...options }: SignerOptions) {
    this.#options = { betweenHeads: 5_000, onTrouble: () => undefined, now: () => new Date(), ...options }
    this.#keysFile = places.signingKeys
    this.#heads = new HeadsFile(places.heads)
  }

  /**
   * Signs each row that has no receipt; answers how many those were. Runs take turns. Throws a LedgerDisagreesError,
   * and whatever the ledger, the store and the key file throw: run it again later.
   */
  signMissing(): Promise<number> {
    const run = () => this.#signMissing()
    const done = this.#turn.then(run, run)
    this.#turn = done
    return done
  }

  /** Writes a head over the newest row that was seen, unless there is one. Synchronous, for the end of the process. */
  signHead(): void {
    clearTimeout(this.#headTimer)
    this.#headTimer = undefined
    const [keys, tail] = [this.#keys, this.#tail]
    if (!keys || !tail) return
    try {
      if (this.#lastHead(keys)?.sequence === tail.sequence) return
      this.#heads.append(signStatement('stride-head+jws', headOf(tail, this.#options.now()), keys.active))
      this.#headAt = this.#options.now().getTime()
    } catch (error) {
      this.#options.onTrouble(error)
    }
  }

  /** Finishes what is under way and writes the last head. */
  async close(): Promise<void> {
    await this.#turn.catch(() => undefined)
    this.signHead()
  }

  async #signMissing(): Promise<number> {
    const { ledger, store, issuer } = this.#options
    const keys = await this.#readKeys()
    await this.#checkLastHead(keys)
    this.#tail = await ledger.tail()
    this.#signHeadSoon()
    let count = 0
    for (;;) {
      const signed = await store.signedAfter(this.#through, sequencesAtATime)
      const gap = signed.findIndex((sequence, index) => sequence !== this.#through + index + 1)
      const contiguous = gap === -1 ? signed.length : gap
      this.#through += contiguous
      if (contiguous === sequencesAtATime) continue
      const rows = await ledger.read(this.#through, rowsAtATime)
      const newest = rows.at(-1)
      if (!newest) return count
      const missing = rows.filter(({ sequence }) => !signed.includes(sequence))
      await store.addReceipts(
        missing.map((row) => ({
          sequence: row.sequence,
          receipt: signStatement('stride-receipt+jws', receiptOf(row, issuer), keys.active),
        })),
      )
      count += missing.length
      this.#through = newest.sequence
    }
  }

  /** Read each time, so that a rotation counts at once; a public key is in the database before anything it signed. */
  async #readKeys(): Promise<SigningKeys> {
    this.#keys = await openSigningKeys(this.#keysFile, this.#options.now())
    const state = JSON.stringify(this.#keys.publicKeys)
    if (state !== this.#putKeys) await this.#options.store.putKeys(this.#keys.publicKeys)
    this.#putKeys = state
    return this.#keys
  }

  /** Signing a ledger that was rewritten would make the forgery ours. */
  async #checkLastHead(keys: SigningKeys): Promise<void> {
    const head = this.#lastHead(keys)
    if (!head) return
    const [row] = await this.#options.ledger.read(head.sequence - 1, 1)
    if (row?.sequence !== head.sequence || row.rowHash !== head.rowHash)
      throw new LedgerDisagreesError(head.sequence, this.#heads.file)
  }

  #lastHead({ publicKeys }: SigningKeys) {
    const last = this.#heads.last()
    if (last === undefined) return undefined
    try {
      return readHead(openStatement('stride-head+jws', last, byKid(publicKeys)))
    } catch (error) {
      throw new Error(
        `The last head in ${this.#heads.file} ${error instanceof Error ? error.message : String(error)}, so nothing more ` +
          'is signed. If the file of signing keys was lost, run npm run signing-key:recover.',
        { cause: error },
      )
    }
  }

  #signHeadSoon(): void {
    if (this.#headTimer) return
    const wait = this.#headAt + this.#options.betweenHeads - this.#options.now().getTime()
    if (wait <= 0) {
      this.signHead()
      return
    }
    this.#headTimer = setTimeout(() => {
      this.signHead()
    }, wait)
    this.#headTimer.unref()
  }
}

/** Keys by the name that signatures call them. */
export function byKid(keys: readonly PublicKey[]): ReadonlyMap<string, PublicKey> {
  return new Map(keys.map((key) => [key.kid, key]))
}

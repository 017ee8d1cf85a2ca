import { parseDatabaseUrl } from '@stride/ledger/database-url'
import { openProvenance } from '@stride/provenance/open-provenance'
import { placesIn } from '@stride/provenance/places'
import { Signer } from '@stride/provenance/signer'
import type { Payload } from 'payload'
import { writeLockFor } from '../database/exclusive'
import { siteUrl } from '../site-addresses'
import { ledgerOf } from './ledger'

/** How long after a publication its receipt is signed, in milliseconds: readers come first, and a burst is one write. */
const pauseMs = 250

/**
 * Gives what one Payload instance publishes its receipts and signed heads, out of the way of publishing itself. The
 * receipts and keys are opened when there is first something to sign.
 */
export class Signing {
  readonly #payload: Payload
  #opened: ReturnType<typeof open> | undefined
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()
  #isClosed = false

  constructor(payload: Payload) {
    this.#payload = payload
  }

  /** Soon signs whatever has no receipt. What fails is logged, and tried again the next time. */
  soon(): void {
    if (this.#isClosed || this.#timer) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#running = this.#sign()
    }, pauseMs)
    this.#timer.unref()
  }

  /** Finishes what is under way and writes the last head. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#running
    await (await this.#opened?.catch(() => undefined))?.close()
  }

  async #sign(): Promise<void> {
    try {
      this.#opened ??= open(this.#payload)
      this.#opened.catch(() => {
        this.#opened = undefined
      })
      const { signer } = await this.#opened
      await signer.signMissing()
    } catch (error) {
      this.#payload.logger.error({ err: error, msg: 'Receipts could not be signed. What is published stays so.' })
    }
  }
}

async function open({ logger }: Payload) {
  const databaseUrl = process.env.DATABASE_URL
  const database = parseDatabaseUrl(databaseUrl)
  const turns = database.kind === 'sqlite' ? { exclusive: writeLockFor(database.file).exclusive } : {}
  const ledger = await ledgerOf(databaseUrl)
  const store = await openProvenance({ databaseUrl, ...turns })
  const signer = new Signer({
    ledger,
    store,
    places: placesIn(),
    issuer: siteUrl(),
    onTrouble: (error) => {
      logger.error({ err: error, msg: 'The head of the ledger could not be written to LEDGER_HEADS_FILE.' })
    },
  })
  // A server that is told to stop doesn't close Payload. After a kill the next start writes the head.
  const onExit = () => {
    signer.signHead()
  }
  process.once('exit', onExit)
  const close = async () => {
    process.off('exit', onExit)
    await signer.close()
    await store.close()
  }
  return { signer, close }
}

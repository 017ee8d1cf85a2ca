import type { Ledger } from '@stride/ledger/ledger'

export interface LedgerLagOptions {
  ledger: Pick<Ledger, 'tail' | 'read'>
  /** Where the view stands. */
  followed: () => number
  now: () => Date
  /** Between looks, in milliseconds. */
  every?: number
}

/**
 * Looks at the end of the ledger every few seconds, past the way by which publications are followed: so it notices when
 * following has stopped, and says since when.
 */
export class LedgerLag {
  readonly #options: LedgerLagOptions
  #timer: NodeJS.Timeout | undefined
  #tail = 0
  #isReadable = true
  #firstMissing: { sequence: number; publishedAt: number } | undefined

  constructor(options: LedgerLagOptions) {
    this.#options = options
  }

  start(): void {
    const again = () => {
      this.#timer = setTimeout(() => {
        void this.look().then(() => {
          if (this.#timer) again()
        })
      }, this.#options.every ?? 5_000)
      this.#timer.unref()
    }
    again()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** One look. Never rejects: that the ledger can't be read is what it is there to tell. */
  async look(): Promise<void> {
    const { ledger, followed } = this.#options
    try {
      const tail = await ledger.tail()
      this.#tail = tail?.sequence ?? 0
      const next = followed() + 1
      if (next <= this.#tail && this.#firstMissing?.sequence !== next) {
        const [row] = await ledger.read(next - 1, 1)
        this.#firstMissing = row && { sequence: row.sequence, publishedAt: Date.parse(row.publishedAt) }
      }
      this.#isReadable = true
    } catch {
      this.#isReadable = false
    }
  }

  get state() {
    const followed = this.#options.followed()
    const missing = this.#firstMissing
    const isBehind = missing !== undefined && missing.sequence > followed
    const secondsBehind = isBehind ? Math.max(0, this.#options.now().getTime() - missing.publishedAt) / 1_000 : 0
    return { followed, tail: Math.max(this.#tail, followed), secondsBehind, isReadable: this.#isReadable }
  }
}

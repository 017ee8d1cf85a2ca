interface BellOptions {
  /** Anything that differs once a row was appended. */
  look: () => Promise<unknown>
  /** How long to wait between two looks, in ms. */
  interval: () => number
}

/** However sure we are that nothing happened, a follower looks for itself this often, in ms. */
const longestSilence = 2000

/**
 * Tells followers that it may be worth reading. It can ring for nothing, and it may be late, but whoever took `count`
 * before reading can't miss it. It polls only while someone waits, once for all of them.
 */
export class Bell {
  readonly #options: BellOptions
  readonly #waiting = new Set<(error?: Error) => void>()
  #count = 0
  #seen: unknown
  #timer: NodeJS.Timeout | undefined
  #looking = false

  constructor(options: BellOptions) {
    this.#options = options
  }

  /** How often it rang. */
  get count(): number {
    return this.#count
  }

  ring(): void {
    this.#count += 1
    this.#release()
  }

  /**
   * Resolves when the bell has rung since `count` was taken, when the signal aborts, or after two seconds.
   * Rejects when looking failed.
   */
  wait(count: number, signal: AbortSignal): Promise<void> {
    if (count !== this.#count || signal.aborted) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const settle = (error?: Error) => {
        clearTimeout(patience)
        signal.removeEventListener('abort', onAbort)
        this.#waiting.delete(settle)
        if (this.#waiting.size === 0) this.#rest()
        if (error) reject(error)
        else resolve()
      }
      const onAbort = () => {
        settle()
      }
      const patience = setTimeout(onAbort, longestSilence)
      signal.addEventListener('abort', onAbort)
      this.#waiting.add(settle)
      this.#arm()
    })
  }

  #release(error?: Error): void {
    for (const settle of [...this.#waiting]) settle(error)
  }

  #arm(): void {
    if (this.#timer !== undefined || this.#looking) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.#look()
    }, this.#options.interval())
  }

  #rest(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  async #look(): Promise<void> {
    this.#looking = true
    try {
      const seen = await this.#options.look()
      if (seen !== this.#seen) {
        this.#seen = seen
        this.ring()
      }
    } catch (error) {
      this.#release(error instanceof Error ? error : new Error(String(error)))
    } finally {
      this.#looking = false
      if (this.#waiting.size > 0) this.#arm()
    }
  }
}

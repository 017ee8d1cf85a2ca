/** What costs no more than this never waits: it takes less time than a wait is worth. In points. */
const light = 20
/** What costs more than this takes about a millisecond, or more. */
const heavy = 200
/** Points that are executed before others are looked at: some milliseconds of work, up to some tens for searches. */
const pointsInOneRound = 1_000

interface Waiting {
  readonly points: number
  readonly go: () => void
}

/**
 * Keeps expensive operations from holding up everyone else. An operation is executed in one go, so thirty that arrive
 * together would be one long wait for whoever comes next. They are spread over rounds of the event loop instead: between
 * two rounds the server reads what has arrived, and answers what is light. Those who wait are taken caller by caller, so
 * that a flood of one caller's operations is that caller's wait.
 */
export class Turns {
  readonly #waiting = new Map<string, Waiting[]>()
  readonly #beforeHeavy: () => void
  #used = 0
  #isRoundEnding = false

  /** @param beforeHeavy Called whenever something that takes long is about to begin. */
  constructor(beforeHeavy: () => void = () => undefined) {
    this.#beforeHeavy = beforeHeavy
  }

  /** Where an operation of so many points may begin: at once, where nothing is returned. */
  take(caller: string, points: number): Promise<void> | undefined {
    if (points <= light) return undefined
    if (this.#waiting.size === 0 && this.#fits(points)) {
      this.#use(points)
      return undefined
    }
    return new Promise((go) => {
      const own = this.#waiting.get(caller)
      if (own) own.push({ points, go })
      else this.#waiting.set(caller, [{ points, go }])
      this.#endRound()
    })
  }

  /** The first of a round always does, whatever it costs. */
  #fits(points: number): boolean {
    return this.#used === 0 || this.#used + points <= pointsInOneRound
  }

  #use(points: number): void {
    if (points > heavy) this.#beforeHeavy()
    this.#used += points
    this.#endRound()
  }

  #endRound(): void {
    if (this.#isRoundEnding) return
    this.#isRoundEnding = true
    setImmediate(() => {
      this.#isRoundEnding = false
      this.#used = 0
      for (const [caller, own] of this.#waiting) {
        const next = own[0]
        if (!next || !this.#fits(next.points)) return
        own.shift()
        // Whoever has more to do stands behind the others again.
        this.#waiting.delete(caller)
        if (own.length > 0) this.#waiting.set(caller, own)
        this.#use(next.points)
        next.go()
      }
    })
  }
}

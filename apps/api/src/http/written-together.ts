/** So many wait for each other, at the most. */
const most = 8

/**
 * Writes answers that become ready in one turn of the event loop together, once the requests that arrived in it are
 * worked off. To write is to wake who waits for it, and then to work on with cold caches: one after the other, answers
 * of 8 KB took a quarter of the server's time.
 */
export class WrittenTogether {
  #waiting: Array<() => void> = []

  /** Calls it in this turn of the event loop, after those that came before. It must not throw. */
  add(write: () => void): void {
    const count = this.#waiting.push(write)
    if (count === 1)
      setImmediate(() => {
        this.flush()
      })
    else if (count === most) this.flush()
  }

  /** Writes all that waits: to be called before something that takes long. */
  flush(): void {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    this.#waiting = []
    for (const write of waiting) write()
  }
}

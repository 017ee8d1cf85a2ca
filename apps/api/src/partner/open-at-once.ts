import type { ServerResponse } from 'node:http'
import { HttpFailure } from '../http/http-failure'
import type { Caller } from './caller'

/** How many long answers of one kind each caller has open, and how many it may have; our own apps as many as they need. */
export class OpenAtOnce {
  readonly #most: number
  readonly #what: string
  readonly #open = new Map<string, number>()

  /** @param what what is counted, as a sentence names it in the plural */
  constructor(most: number, what: string) {
    this.#most = most
    this.#what = what
  }

  /** Takes a place until the response is over. Throws an HttpFailure (`STREAM_LIMIT`) when the caller has none left. */
  enter({ quotaKey, plan }: Pick<Caller, 'quotaKey' | 'plan'>, response: ServerResponse): void {
    if (plan === 'internal') return
    const others = this.#open.get(quotaKey) ?? 0
    if (others >= this.#most)
      throw new HttpFailure(
        'STREAM_LIMIT',
        `${this.#most} ${this.#what} of yours are open. Wait until one of them has ended.`,
        ['retry-after', '5'],
      )
    this.#open.set(quotaKey, others + 1)
    response.once('close', () => {
      const left = (this.#open.get(quotaKey) ?? 1) - 1
      if (left > 0) this.#open.set(quotaKey, left)
      else this.#open.delete(quotaKey)
    })
  }
}

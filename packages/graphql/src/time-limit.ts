import { PublicError } from '@stride/content/reading/public-error'

/** How long one operation may take, waiting for the database included, in milliseconds. */
const longest = 10_000
/** So many looks at what is public take well under a millisecond: the clock is read as seldom. */
const looksBetween = 128

/** Ends an operation that takes too long, with a PublicError (`TIMEOUT`), so that it keeps nobody else waiting for ever. */
export class TimeLimit {
  readonly #end: number
  #looks = 0

  constructor(milliseconds = longest) {
    this.#end = performance.now() + milliseconds
  }

  /** To be called at each look at what is public. Throws once the time is over. */
  look(): void {
    this.#looks += 1
    if (this.#looks % looksBetween === 0 && performance.now() > this.#end) throw timedOut()
  }

  /** What comes of the work, unless the time is over first. The work itself goes on, and nobody waits for it. */
  async within<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => {
          reject(timedOut())
        },
        Math.max(0, this.#end - performance.now()),
      )
    })
    try {
      return await Promise.race([work, over])
    } finally {
      clearTimeout(timer)
    }
  }
}

function timedOut(): PublicError {
  return new PublicError('This operation took too long and was ended. Ask for less at once, or again later.', 'TIMEOUT')
}

import { setTimeout as pause } from 'node:timers/promises'

interface Patience {
  /** How long to go on asking, in milliseconds. */
  within: number
  /** Between two questions, in milliseconds. */
  every?: number
  /** Asked when the time is up: what to add to the error, such as a program's output. */
  because?: () => string
}

/**
 * Asks until the answer is neither undefined nor false, and gives it. A question that throws counts as not yet.
 * Throws, with what was asked for and the last failure, when the time is up.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  { within, every = 20, because }: Patience,
): Promise<T> {
  const deadline = performance.now() + within
  let failure: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== false) return answer
      failure = undefined
    } catch (error) {
      failure = error
    }
    if (performance.now() > deadline) {
      const more = [failure instanceof Error ? failure.message : '', because?.() ?? ''].filter(Boolean).join('\n')
      throw new Error(`Waited ${within} ms in vain until ${what}.${more && `\n${more}`}`, { cause: failure })
    }
    await pause(every)
  }
}

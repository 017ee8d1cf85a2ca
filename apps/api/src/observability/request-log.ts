import type { FastifyBaseLogger } from 'fastify'
import type { Caller } from '../partner/caller'
import type { Source } from './metrics'

/** What the log says of a request to /graphql. Never variables, the text of a document, a key or an address. */
export interface RequestLine {
  readonly requestId: string
  readonly caller: Pick<Caller, 'partnerId' | 'plan'>
  /** Null when there is none, or it is not known because the request was refused before. */
  readonly operation: string | null
  /** SHA-256 of the document; only its beginning is logged. */
  readonly document: string | null
  readonly cost: number
  readonly source: Source
  readonly status: number
  readonly milliseconds: number
  /** Of a refusal. */
  readonly code?: string
}

/** So many lines for kept answers a second; beyond that one in so many, which then says for how many it stands. */
const mostKept = 50
const sampled = 1_000

/**
 * One line a request. Kept answers go out faster than lines can be written, and writing them would be most of the work:
 * the first of each second are logged, then one in a thousand with `times`. All others are logged always.
 */
export class RequestLog {
  readonly #log: Pick<FastifyBaseLogger, 'info'>
  readonly #now: () => number
  #second = 0
  #kept = 0

  constructor(log: Pick<FastifyBaseLogger, 'info'>, now: () => number = Date.now) {
    this.#log = log
    this.#now = now
  }

  /** Whether a kept answer that goes out now is to be logged, and for how many it stands; 0 when not. */
  timesOfKept(): number {
    const second = Math.floor(this.#now() / 1_000)
    if (second !== this.#second) {
      this.#second = second
      this.#kept = 0
    }
    this.#kept += 1
    if (this.#kept <= mostKept) return 1
    return this.#kept % sampled === 0 ? sampled : 0
  }

  /** Undefined members are not written. They stand there all the same: objects of one form are made quickly. */
  write(line: RequestLine, times = 1): void {
    const { requestId, caller, operation, document, cost, source, status, milliseconds, code } = line
    this.#log.info(
      {
        requestId,
        cost,
        source,
        status,
        partner: caller.partnerId,
        plan: caller.plan,
        operation: operation === null ? '(unnamed)' : operation.slice(0, 100),
        document: document?.slice(0, 12),
        milliseconds: Math.round(milliseconds * 10) / 10,
        code,
        times: times === 1 ? undefined : times,
      },
      source === 'refused' ? 'refused' : 'answered',
    )
  }
}

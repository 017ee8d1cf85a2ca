import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestTrace } from '../observability/traces'
import type { Caller } from '../partner/caller'
import type { Accepted } from './media-type'

/** What a request has to be known by while it is answered. */
export interface Asking {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly requestId: string
  readonly accepted: Accepted
  readonly caller: Caller
  /** When it came, as `performance.now` has it. */
  readonly begun: number
  /** Where the request is traced. */
  readonly trace?: RequestTrace | undefined
}

/** Does the work as a part of the request's trace, where it is traced. */
export function traced<T>({ trace }: Asking, part: 'prepare' | 'execute', work: () => T): T {
  return trace ? trace.part(part, work) : work()
}

/** Our own apps are checked by their tests, and whoever has read the hints may ask for none. */
export function wantsHints({ caller, request }: Asking): boolean {
  return caller.plan !== 'internal' && request.headers['stride-hints'] !== 'off'
}

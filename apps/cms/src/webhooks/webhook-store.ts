import type { EventFilter, WebhookEvent } from './webhook-event'

/** An endpoint that is to be served: switched on, with a secret, of a partner that may have webhooks. */
export interface Endpoint {
  id: string
  url: string
  filter: EventFilter
  /** Of the last row that it has deliveries for, as far as it wants any. */
  sequence: number
  /** Those that are valid now, the newest first. Throws an Error that says what to do when they can't be read. */
  secrets: () => string[]
}

/**
 * `pending`: not tried yet; `waiting`: tried in vain, and will be tried again. Both are open: a later change of the same
 * entry waits for them.
 */
export const deliveryStates = ['pending', 'waiting', 'succeeded', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]
export const openStates = ['pending', 'waiting'] as const satisfies DeliveryState[]

/** One try to deliver. */
export interface Attempt {
  /** ISO 8601 in UTC. */
  at: string
  durationMs: number
  /** Null when there was no answer. */
  status: number | null
  /** What went wrong, in words; null when it was delivered. */
  error: string | null
  /** The beginning of the answer. */
  response: string
}

/** What one endpoint is told of one row. Moments are in milliseconds since 1970. */
export interface Delivery {
  id: string
  endpointId: string
  sequence: number
  entryId: string
  event: WebhookEvent
  state: DeliveryState
  attempts: readonly Attempt[]
  firstAttemptAt: number | null
  /** Null unless it is open. */
  nextAttemptAt: number | null
  /** Nobody else may send it before. */
  leasedUntil: number
}

/** A row that an endpoint is to be told of. */
export interface NewDelivery {
  event: WebhookEvent
  isUrgent: boolean
}

/** What became of a delivery after an attempt. */
export interface Settlement {
  state: DeliveryState
  attempts: readonly Attempt[]
  firstAttemptAt: number
  nextAttemptAt: number | null
}

interface LeaseTerms {
  now: number
  until: number
  /** Whose lease it is: a new one each time. */
  token: string
  /** Also when it is not due, or no longer open: because somebody asked. */
  whenever?: boolean
}

/** Where endpoints and deliveries are kept. Several senders may work on one: each change holds whoever makes it. */
export interface WebhookStore {
  endpoints(): Promise<Endpoint[]>
  /** One that could be served if it is not switched on, too. */
  endpoint(id: string): Promise<Endpoint | undefined>
  /**
   * Makes the deliveries that are not there yet, in order, and only then moves the endpoint on to `sequence`: a crash
   * in between repeats, and loses nothing. `now` is when they are due.
   */
  record(endpointId: string, deliveries: readonly NewDelivery[], sequence: number, now: number): Promise<void>
  /** Open, due and not leased: urgent ones first, then by sequence. */
  due(endpointId: string, now: number, limit: number): Promise<Delivery[]>
  /** When the next one after `now` will be due. */
  nextDue(now: number): Promise<number | undefined>
  /** The entry's first change that the endpoint has not got yet. */
  oldestOpen(endpointId: string, entryId: string): Promise<Delivery | undefined>
  /** Says when those of the entry's changes that have not been tried yet, and come after a sequence, are due. */
  postpone(entry: { endpointId: string; entryId: string; after: number }, until: number): Promise<void>
  /** Takes a delivery, in one step: of several that try, one gets it. Undefined when it could not be had. */
  lease(id: string, terms: LeaseTerms): Promise<Delivery | undefined>
  /** Writes what became of it and gives the lease back. False when the lease was another's by then. */
  settle(id: string, token: string, settlement: Settlement): Promise<boolean>
  /** Whether anything got through to the endpoint since a moment. */
  hasSucceededSince(endpointId: string, moment: number): Promise<boolean>
  /** Switches an endpoint off, with a note to admins. */
  switchOff(endpointId: string, why: string): Promise<void>
  /** Removes what was delivered or given up before a moment. */
  prune(before: number): Promise<void>
}

import type { Post } from './exchange'
import { longestTrying, nextAttemptAfter, parseRetryAfter } from './retry-schedule'
import { sendOnce } from './send-once'
import {
  openStates,
  type Attempt,
  type Delivery,
  type Endpoint,
  type Settlement,
  type WebhookStore,
} from './webhook-store'

interface AttemptParts {
  store: Pick<WebhookStore, 'hasSucceededSince'>
  post: Post
  now: () => number
  random: () => number
}

interface Outcome {
  attempt: Attempt
  settlement: Settlement
  /** Why the endpoint has to be switched off; undefined when it hasn't. */
  switchOff: string | undefined
}

/** Of a delivery that is tried again and again, the log keeps the last ones. */
const attemptsKept = 30

/** Sends a delivery once and decides what becomes of it. Never throws for what the endpoint does. */
export async function attemptDelivery(endpoint: Endpoint, delivery: Delivery, parts: AttemptParts): Promise<Outcome> {
  const { post, now } = parts
  const startedAt = now()
  const message = { id: messageId(endpoint.id, delivery.sequence), event: delivery.event }
  const { attempt, retryAfter } = await sendOnce(endpoint, message, post, now)
  const firstAttemptAt = delivery.firstAttemptAt ?? startedAt
  const settle = (state: Settlement['state'], nextAttemptAt: number | null = null): Settlement => ({
    state,
    attempts: [...delivery.attempts, attempt].slice(-attemptsKept),
    firstAttemptAt,
    nextAttemptAt,
  })
  if (attempt.error === null) return { attempt, settlement: settle('succeeded'), switchOff: undefined }

  const isOpen = (openStates as readonly string[]).includes(delivery.state)
  if (attempt.status === 410)
    return {
      attempt,
      settlement: settle(isOpen ? 'failed' : delivery.state),
      switchOff: 'It answered 410 Gone: it wants no more events.',
    }
  if (!isOpen) return { attempt, settlement: settle(delivery.state), switchOff: undefined }
  const next = nextAttemptAfter({
    now: now(),
    failures: delivery.attempts.length + 1,
    firstAttemptAt,
    retryAfter: parseRetryAfter(retryAfter, now()),
    random: parts.random(),
  })
  if (next !== undefined) return { attempt, settlement: settle('waiting', next), switchOff: undefined }
  const isDead = !(await parts.store.hasSucceededSince(endpoint.id, firstAttemptAt))
  const days = longestTrying / (24 * 60 * 60 * 1000)
  return {
    attempt,
    settlement: settle('failed'),
    switchOff: isDead ? `Nothing got through for ${days} days. Last: ${attempt.error}` : undefined,
  }
}

/** The same for every attempt, also after the log has forgotten that there was one. */
function messageId(endpointId: string, sequence: number): string {
  return `msg_${endpointId}_${sequence}`
}

import type { Answer, Post } from './exchange'
import { signedHeaders } from './signature'
import type { Attempt, Endpoint } from './webhook-store'

interface Sent {
  attempt: Attempt
  /** The header as it came. */
  retryAfter: string | undefined
}

/** Signs an event, sends it, and says how that went. Never throws. */
export async function sendOnce(
  { url, secrets }: Pick<Endpoint, 'url' | 'secrets'>,
  { id, event }: { id: string; event: object },
  post: Post,
  now: () => number,
): Promise<Sent> {
  const attemptedAt = now()
  const body = JSON.stringify(event)
  let answer: Answer | undefined
  let error: string | undefined
  try {
    answer = await post({ url, headers: signedHeaders({ id, attemptedAt, body }, secrets()), body })
    error = faultOf(answer.status)
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown)
  }
  const attempt = {
    at: new Date(attemptedAt).toISOString(),
    durationMs: now() - attemptedAt,
    status: answer?.status ?? null,
    error: error ?? null,
    response: answer?.snippet ?? '',
  }
  return { attempt, retryAfter: answer?.retryAfter }
}

function faultOf(status: number): string | undefined {
  if (status >= 200 && status < 300) return undefined
  if (status >= 300 && status < 400)
    return `It answered ${status}, a redirect, which is not followed. Enter the final address.`
  if (status === 410) return 'It answered 410: the endpoint is gone.'
  return `It answered ${status}.`
}

import { PublicError } from '@stride/content/reading/public-error'
import type { FollowedPublished } from '@stride/graphql/follow-published'
import type { preHandlerAsyncHookHandler } from 'fastify'
import { failure } from './failures'

/** How long a request that must see a publication waits for it, in milliseconds. */
const patience = 2_000

/**
 * Lets a request in once there is something to answer it from: all that was public at the start, and the sequence that
 * its `stride-at-least` header names. If that does not come in time the answer says at which sequence it was made.
 */
export function awaitView(followed: FollowedPublished): preHandlerAsyncHookHandler {
  return async (request, reply) => {
    if (!followed.isReady)
      return reply
        .code(503)
        .header('retry-after', '1')
        .send(failure('Still reading what is public. Try again in a second.', 'NOT_READY', request.id))
    await waitForView(followed, request.headers['stride-at-least'])
    return undefined
  }
}

/** Waits for the sequence that a `stride-at-least` header names. Throws a PublicError when it names none. */
export async function waitForView(followed: FollowedPublished, header: string | string[] | undefined): Promise<void> {
  const sequence = sequenceFrom(header)
  if (sequence > followed.published.sequence) await followed.whenAtLeast(sequence, patience)
}

/** 0 without the header. Throws a PublicError for anything but a whole number. */
function sequenceFrom(header: string | string[] | undefined): number {
  if (header === undefined || header === '') return 0
  const sequence = Number(header)
  if (!Number.isSafeInteger(sequence) || sequence < 0)
    throw new PublicError('stride-at-least must be a sequence of the ledger, a whole number such as 42.', 'BAD_REQUEST')
  return sequence
}

import type { BasePayload } from 'payload'
import type { SecretBox } from './secret-box'
import { newSecret } from './signature'

/** How long the secret before is still signed with, so that the partner can change over. */
export const overlapMs = 24 * 60 * 60 * 1000

interface Moment {
  /** Milliseconds since 1970. */
  now: number
  /** The newest row of the ledger: an endpoint with its first secret is told of what comes after. */
  sequence: number
}

/**
 * Gives an endpoint a new secret, and returns it: it can't be read again. The one before stays valid for a day.
 * Undefined when somebody else has just done the same.
 */
export async function rotateSecret(
  { db }: BasePayload,
  box: SecretBox,
  endpointId: string,
  { now, sequence }: Moment,
): Promise<string | undefined> {
  const secret = newSecret()
  const sealed = box.seal(secret, endpointId)
  const { docs } = await db.find<{ secret: string }>({
    collection: 'webhook-states',
    where: { endpoint: { equals: endpointId } },
    limit: 1,
    pagination: false,
  })
  const [before] = docs
  if (before) {
    const changed = (await db.updateOne({
      collection: 'webhook-states',
      where: { and: [{ endpoint: { equals: endpointId } }, { secret: { equals: before.secret } }] },
      data: {
        secret: sealed,
        previousSecret: before.secret,
        previousSecretUntil: new Date(now + overlapMs).toISOString(),
      },
    })) as object | null
    if (changed === null) return undefined
  } else await db.create({ collection: 'webhook-states', data: { endpoint: endpointId, sequence, secret: sealed } })
  await db.updateOne({
    collection: 'webhook-endpoints',
    where: { id: { equals: endpointId } },
    data: { secretMadeAt: new Date(now).toISOString() },
    returning: false,
  })
  return secret
}

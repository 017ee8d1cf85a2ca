import { createHmac, randomBytes } from 'node:crypto'

/** As Standard Webhooks writes a secret: `whsec_` and 256 random bits in base64. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

export interface Message {
  /** The same for every attempt, so that the partner can tell a repetition. */
  id: string
  /** Of this attempt, in milliseconds. */
  attemptedAt: number
  body: string
}

/**
 * The headers of Standard Webhooks 1.0: an HMAC-SHA256 over `id.timestamp.body` for each secret that is valid, so that a
 * partner can change from one to the next without missing a message.
 */
export function signedHeaders({ id, attemptedAt, body }: Message, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(attemptedAt / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}

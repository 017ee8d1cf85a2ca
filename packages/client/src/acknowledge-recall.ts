import type { StrideClient } from './stride-client'
import { errorOf, jsonOf, type ErrorBody } from './stride-error'

/** Your word that you acted on a recall. */
export interface Acknowledgement {
  sequence: number
  entryId: string
  note: string | null
  /** When you gave it first, ISO 8601. */
  acknowledgedAt: string
}

/**
 * Tells our editors that you took down what a recall names; `note` may say what you did (1,000 characters at most). It
 * needs a key. Said again, it gives what you said first. Rejects with a StrideError.
 */
export async function acknowledgeRecall(
  { connection }: Pick<StrideClient, 'connection'>,
  sequence: number,
  note?: string,
): Promise<Acknowledgement> {
  const response = await connection.request(`/recalls/${sequence}/acknowledgement`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(note === undefined ? {} : { note }),
    idempotent: true,
  })
  const body = await jsonOf<Acknowledgement & ErrorBody>(response)
  if (!response.ok || body.acknowledgedAt === undefined) throw errorOf(response, body)
  return body as Acknowledgement
}

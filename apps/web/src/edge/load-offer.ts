import { offerDestination } from '@stride/client/generated/operations'
import { kindTag } from '@stride/content/publication/tags'
import { isHttpsUrl } from '@stride/content/shape/https-url'
import type { Load } from '@stride/edge/answer'
import { ReadyBytes } from '@stride/edge/ready-bytes'
import type { Api } from './api'

/**
 * The way out to a shop: a redirect to the stored address and nowhere else. It tells the shop nothing of where the reader
 * comes from, and no browser or shared cache keeps it, so that a changed offer counts at once.
 */
export function loadOffer(
  api: Api,
  offerId: string,
  absent: ReadyBytes,
  headers: Readonly<Record<string, string>>,
): Load {
  return async ({ atLeast }) => {
    const answer = await api.query(offerDestination, { offerId }, atLeast)
    // Any product may bring the offer, any merchant may change its parameters.
    const tags = [...new Set([...answer.tags, kindTag('product'), kindTag('merchant')])]
    const foundation = {
      sequence: answer.sequence ?? 0,
      tags,
      validUntil: answer.validUntil,
      keep: answer.sequence !== undefined,
    }
    const destination = answer.data.offerDestination
    if (!destination) return { bytes: absent, ...foundation }
    if (!isHttpsUrl(destination.url)) throw new Error(`Offer ${offerId} leads to an address that is not https.`)
    const bytes = new ReadyBytes({
      status: 302,
      headers: {
        ...headers,
        location: new URL(destination.url).href,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
      },
      body: '',
    })
    return { bytes, ...foundation }
  }
}

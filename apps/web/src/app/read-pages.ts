import { conditionPage, guidePage, homePage } from '@stride/client/generated/operations'
import { createStrideClient, type QueryOptions } from '@stride/client/stride-client'
import { headers } from 'next/headers'
import { cache } from 'react'

/** Each reading happens once a request: what a page's head says and what its body says come from the same answer. */
export const readHomePage = cache(async () => client().query(homePage, {}, await freshness()))

export const readGuidePage = cache(async (slug: string) => client().query(guidePage, { slug }, await freshness()))

export const readConditionPage = cache(async (slug: string) =>
  client().query(conditionPage, { slug }, await freshness()),
)

function client() {
  const url = process.env.API_URL || `http://localhost:${process.env.API_PORT || '4000'}`
  return createStrideClient({
    url,
    key: process.env.API_INTERNAL_KEY,
    // The edge in front of us has the page from before, which is better than a reader who waits.
    retries: 0,
    // It is also the only cache.
    fetch: (input, init) => fetch(input, { ...init, cache: 'no-store' }),
  })
}

/** What the edge asks for: an answer that shows at least the publication it has heard of. */
async function freshness(): Promise<QueryOptions> {
  const atLeast = Number((await headers()).get('stride-at-least') ?? Number.NaN)
  return Number.isSafeInteger(atLeast) ? { atLeast } : {}
}

import { createStrideClient } from '@stride/client/stride-client'
import { readJwks, verify } from '@stride/client/verify'
import { openProvenance } from '@stride/provenance/open-provenance'
import { placesIn } from '@stride/provenance/places'
import type { ProvenanceStore } from '@stride/provenance/provenance-store'
import { Signer } from '@stride/provenance/signer'
import { rotateSigningKey } from '@stride/provenance/signing-keys'
import { webcrypto } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, siteUrl, startDemoApi, type DemoApi } from './support/demo-api'
import { appendAsIs, withdraw } from './support/publish-entries'

interface Stamp {
  sequence: number
  revision: number
  contentHash: string
  receipt: string | null
}
interface Recalled {
  action: string
  rowHash: string
  publishedAt: string
  receipt: string | null
}
interface Jwk {
  kid: string
  kty: string
  crv: string
  x: string
}

const query = '{ conditions(first: 100) { nodes { id slug publication { sequence revision contentHash receipt } } } }'

let api: DemoApi
let store: ProvenanceStore
beforeAll(async () => {
  api = await startDemoApi()
  store = await openProvenance({ databaseUrl: api.databaseUrl })
}, 60_000)
afterAll(async () => {
  await store.close()
  await api.close()
})

const signerOf = ({ ledger, databaseUrl }: DemoApi) =>
  new Signer({ ledger, store, places: placesIn({ DATABASE_URL: databaseUrl }), issuer: siteUrl })

async function conditions() {
  const { response, data, errors } = await post(api.url, query)
  expect(errors).toBeUndefined()
  const { nodes } = (data as { conditions: { nodes: Array<{ id: string; slug: string; publication: Stamp }> } })
    .conditions
  return { response, nodes }
}

const areSigned = async () => (await conditions()).nodes.every(({ publication }) => publication.receipt !== null)

async function jwks(headers: Record<string, string> = {}) {
  return fetch(`${api.url}/.well-known/jwks.json`, { headers })
}

/** Checks a receipt with nothing but the standards and the published keys; gives what it says. */
async function opened(receipt: string): Promise<Record<string, unknown>> {
  const { keys } = (await (await jwks()).json()) as { keys: Jwk[] }
  const [header = '', payload = '', signature = ''] = receipt.split('.')
  const { alg, kid, typ } = JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, string>
  expect([alg, typ]).toEqual(['EdDSA', 'stride-receipt+jws'])
  const jwk = keys.find((key) => key.kid === kid)
  if (!jwk) throw new Error(`No key ${kid} is published.`)
  const key = await webcrypto.subtle.importKey('jwk', jwk, { name: 'Ed25519' }, false, ['verify'])
  const signed = new TextEncoder().encode(`${header}.${payload}`)
  expect(await webcrypto.subtle.verify('Ed25519', key, Buffer.from(signature, 'base64url'), signed)).toBe(true)
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
}

describe('receipts over the API', () => {
  it('are null until they are signed, and such an answer does not last', async () => {
    const { response, nodes } = await conditions()
    expect(nodes.map(({ publication }) => publication.receipt)).toEqual(nodes.map(() => null))
    const validUntil = Date.parse(response.headers.get('stride-valid-until') ?? '')
    expect(validUntil - Date.now()).toBeLessThanOrEqual(2_000)
    await signerOf(api).signMissing()
    await expect.poll(areSigned, { timeout: 5_000 }).toBe(true)
  })

  it('are checked with the published keys, and say what the API says', async () => {
    for (const { id, slug, publication } of (await conditions()).nodes) {
      const { sequence, revision, contentHash, receipt } = publication
      expect(await opened(receipt ?? '')).toMatchObject({
        ...{ version: 1, issuer: siteUrl, kind: 'condition', action: 'published' },
        ...{ entryId: id, slug, sequence, revision, contentHash },
        reviewedBy: expect.any(String) as string,
        reviewedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
      })
    }
  })

  it('prove a recall, to the client too and without asking anyone', async () => {
    const [condition] = api.entries.filter(({ kind }) => kind === 'condition')
    if (!condition) throw new Error('The demo has no condition.')
    // Under another id: the demo's own conditions are looked at below.
    const other = { ...condition, entryId: '00000000-0000-4000-8000-00000000000a', slug: 'a-recalled-page' }
    await appendAsIs(api.ledger, { ...other, content: { ...(condition.content as object), slug: other.slug } })
    const { sequence } = await withdraw(api.ledger, other)
    await signerOf(api).signMissing()
    const recall = async () => {
      const feed = `{ changes(since: "${Buffer.from(`["CHANGES",${sequence - 1}]`).toString('base64url')}") {
        nodes { sequence action rowHash publishedAt receipt } } }`
      const { changes } = (await post(api.url, feed)).data as { changes: { nodes: Recalled[] } }
      return changes.nodes[0]
    }
    await expect.poll(async () => (await recall())?.receipt ?? null, { timeout: 5_000 }).not.toBeNull()
    const found = await recall()
    if (!found) throw new Error('The feed does not have the recall.')
    const { receipt, rowHash, publishedAt } = found
    expect(found.action).toBe('RECALLED')
    const keys = await readJwks(createStrideClient({ url: api.url }))
    const { entryId, slug } = other
    const what = { action: 'withdrawn', significance: 'safety' } as const
    const expected = { sequence, entryId, slug, ...what, rowHash, publishedAt }
    expect(await verify(receipt ?? '', { jwks: keys, expected })).toMatchObject(expected)
  })

  it('stay valid when the key is rotated; the published keys are one more', async () => {
    const first = await jwks()
    expect(first.headers.get('content-type')).toContain('application/jwk-set+json')
    expect(first.headers.get('cache-control')).toContain('max-age=300')
    const etag = first.headers.get('etag') ?? ''
    expect((await jwks({ 'if-none-match': etag })).status).toBe(304)
    const { publicKeys } = await rotateSigningKey(placesIn({ DATABASE_URL: api.databaseUrl }).signingKeys)
    await store.putKeys(publicKeys)
    await expect
      .poll(async () => ((await (await jwks()).json()) as { keys: Jwk[] }).keys.length, {
        timeout: 15_000,
        interval: 250,
      })
      .toBe(2)
    expect((await jwks({ 'if-none-match': etag })).status).toBe(200)
    const [condition] = (await conditions()).nodes
    expect(await opened(condition?.publication.receipt ?? '')).toMatchObject({ slug: condition?.slug })
  }, 30_000)
})

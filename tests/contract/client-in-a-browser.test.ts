import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { createStrideClient } from '@stride/client/stride-client'
import type { readJwks, verify } from '@stride/client/verify'
import { openProvenance } from '@stride/provenance/open-provenance'
import { placesIn } from '@stride/provenance/places'
import { Signer } from '@stride/provenance/signer'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBrowser } from '../support/browser'
import { siteUrl, startDemoApi, type DemoApi } from './support/demo-api'

/** The client as a clinic's page would have it. */
interface ClinicPage {
  stride: {
    createStrideClient: typeof createStrideClient
    readJwks: typeof readJwks
    verify: typeof verify
  }
}

interface Stamped {
  id: string
  publication: { sequence: number; content: string; receipt: string | null }
}

let api: DemoApi
let browser: Browser
let page: Page
let clinicUrl: string
const clinic = createServer((_, response) =>
  response.setHeader('content-type', 'text/html').end('<!doctype html><title>Northside Physio</title>'),
)
beforeAll(async () => {
  api = await startDemoApi()
  const store = await openProvenance({ databaseUrl: api.databaseUrl })
  const places = placesIn({ DATABASE_URL: api.databaseUrl })
  await new Signer({ ledger: api.ledger, store, places, issuer: siteUrl }).signMissing()
  await store.close()
  await once(clinic.listen(0, '127.0.0.1'), 'listening')
  clinicUrl = `http://127.0.0.1:${(clinic.address() as AddressInfo).port}/`
  browser = await startBrowser()
  page = await clinicPage()
}, 120_000)
afterAll(async () => {
  await browser.close()
  clinic.close()
  await api.close()
})

/** A page of another origin, with the client as its only script. */
async function clinicPage(): Promise<Page> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createStrideClient } from '@stride/client/stride-client'
import { readJwks, verify } from '@stride/client/verify'
globalThis.stride = { createStrideClient, readJwks, verify }`,
      resolveDir: import.meta.dirname,
    },
    ...{ bundle: true, format: 'iife', platform: 'browser', write: false },
  })
  const opened = await browser.newPage()
  await opened.goto(clinicUrl)
  await opened.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  return opened
}

/** Asks for two conditions and verifies the first one's content with the receipt of the n-th, all in the browser. */
const verifiedWith = (nth: number) =>
  page.evaluate(
    async ([url, place]) => {
      const { stride } = globalThis as unknown as ClinicPage
      const client = stride.createStrideClient({ url })
      const { data } = await client.query(
        {
          name: 'Stamps',
          text: 'query Stamps { conditions(first: 2) { nodes { id publication { sequence content receipt } } } }',
        },
        {},
      )
      const { nodes } = (data as { conditions: { nodes: Stamped[] } }).conditions
      const [first] = nodes
      const receipt = nodes[place]?.publication.receipt
      if (!first || !receipt) return 'not signed yet'
      const content: unknown = JSON.parse(first.publication.content)
      const expected = { entryId: first.id, sequence: first.publication.sequence }
      try {
        const said = await stride.verify(receipt, { jwks: await stride.readJwks(client), content, expected })
        return said.entryId === first.id ? 'holds' : `is of ${said.entryId}`
      } catch (error) {
        return (error as { code?: string }).code ?? String(error)
      }
    },
    [api.url, nth] as const,
  )

it('asks from a page of another origin and verifies there, and refuses the receipt of another entry', async () => {
  await expect.poll(() => verifiedWith(0), { timeout: 10_000 }).toBe('holds')
  expect(await verifiedWith(1)).toBe('RECEIPT_INVALID')
})

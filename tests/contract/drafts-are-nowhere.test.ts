import { createHash } from 'node:crypto'
import { collectionOf, siteSettingsGlobal } from '@stride/content/publication/kind.editor'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { CmsClient, type CmsDocument } from '../support/cms-client'
import { ask } from '../support/graphql'

const { cmsUrl, apiUrl, siteUrl, logins } = inject('system')
const guideSlug = 'calf-pain-from-running'
const marker = `unpublished-${Date.now()}`
const collections = Object.values(collectionOf)

let editor: CmsClient
let guide: CmsDocument
let draft: CmsDocument
let picture: CmsDocument
beforeAll(async () => {
  editor = await CmsClient.signIn(cmsUrl, logins.editor)
  guide = await editor.bySlug('guides', guideSlug)
  const saved = await editor.saveDraft('guides', guide.id, { summary: `Over a public guide: ${marker}.` })
  expect(saved.status, saved.text).toBe(200)
  const { doc, ...made } = (await editor.request('POST', '/conditions?draft=true', { title: marker, slug: marker }))
    .json
  if (!doc) throw new Error(`No draft was made: ${JSON.stringify(made)}`)
  draft = doc
  picture = await uploadDraft()
})
afterAll(async () => {
  await editor.saveDraft('guides', guide.id, { summary: guide.summary })
  const admin = await CmsClient.signIn(cmsUrl, logins.admin)
  await admin.request('DELETE', `/conditions/${draft.id}`)
  await admin.request('DELETE', `/media/${picture.id}`)
})

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>${marker}</title><path d="M1 1h8"/></svg>`

/** A picture that was uploaded and never published. */
async function uploadDraft(): Promise<CmsDocument> {
  const form = new FormData()
  form.append('file', new Blob([svg], { type: 'image/svg+xml' }), `${marker}.svg`)
  form.append('_payload', JSON.stringify({ alt: marker }))
  const { doc, ...failed } = (await editor.upload('/media?draft=true', form)).json
  if (!doc) throw new Error(`Nothing was uploaded: ${JSON.stringify(failed)}`)
  return doc
}

/** Reads what a signed-out visitor gets. */
async function read(address: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
  const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(10_000), ...init })
  return { status: response.status, text: await response.text() }
}

describe('signed in, the drafts are there', () => {
  it('so that what follows means something', async () => {
    const versions = await editor.request('GET', `/guides/versions?where[parent][equals]=${guide.id}&sort=-updatedAt`)
    expect(versions.text).toContain(marker)
    expect((await editor.request('GET', '/conditions?draft=true&limit=100')).text).toContain(marker)
    expect((await editor.request('GET', `/media/file/${marker}.svg`)).text).toContain(marker)
  })
})

describe('signed out, the CMS tells nothing', () => {
  it.each([...collections, 'users', 'payload-locked-documents', 'payload-jobs', 'payload-kv'])(
    'of %s',
    async (collection) => {
      for (const path of ['', '?draft=true', '/versions', '/count', `/${guide.id}`, `/${guide.id}?draft=true`]) {
        const { status, text } = await read(`${cmsUrl}/api/${collection}${path}`)
        // 404: Payload has no such route; either way nothing comes out.
        expect([401, 403, 404], `${collection}${path} answered ${status}: ${text}`).toContain(status)
        expect(text).not.toContain(marker)
        expect(text).not.toContain('"docs"')
      }
    },
  )

  it('of the drafts themselves, nor of their versions', async () => {
    const { json } = await editor.request('GET', `/guides/versions?where[parent][equals]=${guide.id}&sort=-updatedAt`)
    const version = json.docs?.[0]?.id
    for (const path of [
      `guides/${guide.id}?draft=true`,
      `guides/versions/${version}`,
      `conditions/${draft.id}`,
      `conditions/${draft.id}?draft=true`,
      `media/${picture.id}`,
    ]) {
      const { status, text } = await read(`${cmsUrl}/api/${path}`)
      expect([401, 403], `${path} answered ${status}: ${text}`).toContain(status)
      expect(text).not.toContain(marker)
    }
  })

  it('of the site settings', async () => {
    for (const path of ['', '?draft=true', '/versions']) {
      const { status } = await read(`${cmsUrl}/api/globals/${siteSettingsGlobal}${path}`)
      expect([401, 403]).toContain(status)
    }
  })

  it('of its files, published or not', async () => {
    const { json } = await editor.request('GET', '/media?limit=2')
    const names = [`${marker}.svg`, ...(json.docs ?? []).map(({ filename }) => String(filename))]
    expect(names.length).toBeGreaterThan(2)
    for (const name of names) {
      const { status, text } = await read(`${cmsUrl}/api/media/file/${name}`)
      expect([401, 403], `${name} answered ${status}`).toContain(status)
      expect(text).not.toContain('<svg')
    }
  })

  it('by GraphQL, which it does not speak', async () => {
    const body = JSON.stringify({ query: '{ Guides(draft: true) { docs { summary } } }' })
    const answer = await read(`${cmsUrl}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(answer.status).toBe(404)
    expect(answer.text).not.toContain(marker)
  })

  it('in its admin', async () => {
    for (const path of ['', `/collections/guides/${guide.id}`, `/collections/conditions/${draft.id}`]) {
      const { status, text } = await read(`${cmsUrl}/admin${path}`)
      expect([302, 303, 307, 308, 200]).toContain(status)
      expect(text).not.toContain(marker)
    }
  })
})

describe('the API and the site have never heard of them', () => {
  it('in any answer of GraphQL', async () => {
    const entry = '{ __typename id ... on Guide { title summary } ... on Condition { title summary } }'
    const answer = await ask(
      apiUrl,
      `query ($guide: String!, $draft: String!, $guideId: ID!, $draftId: ID!) {
        guide(slug: $guide) { summary blocks { __typename } }
        draft: condition(slug: $draft) { title }
        guides(first: 100) { totalCount nodes { title summary } }
        conditions(first: 100) { totalCount nodes { title summary } }
        guideNode: node(id: $guideId) ${entry}
        draftNode: node(id: $draftId) ${entry}
      }`,
      { guide: guideSlug, draft: marker, guideId: guide.entryId, draftId: draft.entryId },
    )
    expect(JSON.stringify(answer)).not.toContain(marker)
    expect(answer).toMatchObject({
      draft: null,
      draftNode: null,
      conditions: { totalCount: 6 },
      guideNode: { summary: guide.summary },
    })
  })

  it('in the stream of changes', async () => {
    expect(await changesSoFar()).not.toContain(marker)
  })

  it('on any page', async () => {
    const home = await read(siteUrl)
    const sitemap = await read(`${siteUrl}/sitemap.xml`)
    const pages = [...sitemap.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
    expect(pages.length).toBeGreaterThanOrEqual(7)
    const bodies = await Promise.all(pages.map((address) => read(address)))
    for (const { status, text } of [home, sitemap, ...bodies]) {
      expect(status).toBe(200)
      expect(text).not.toContain(marker)
    }
    expect((await read(`${siteUrl}/conditions/${marker}`)).status).toBe(404)
  })

  it('among the pictures', async () => {
    const hash = createHash('sha256').update(svg).digest('hex')
    for (const path of [`/media/${hash}.svg`, `/media/${marker}.svg`])
      for (const url of [apiUrl, siteUrl]) {
        const { status, text } = await read(url + path)
        expect(status).toBe(404)
        expect(text).not.toContain(marker)
      }
  })
})

/** Every publication so far, as the stream of changes tells it. */
async function changesSoFar(): Promise<string> {
  const response = await fetch(`${apiUrl}/changes?after=0`, { signal: AbortSignal.timeout(10_000) })
  const newest = Number(response.headers.get('stride-sequence'))
  expect(newest).toBeGreaterThan(60)
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece, { stream: true })
    if (text.includes(`"sequence":${newest},`) && text.endsWith('\n')) break
  }
  return text
}

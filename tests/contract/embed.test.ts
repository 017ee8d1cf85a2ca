import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteUrl, startDemoApi, type DemoApi } from './support/demo-api'
import { appendAsIs, withdraw } from './support/publish-entries'

const slugs = [
  'calf-pain-from-running',
  'calf-strain',
  'calf-cramp',
  'compartment-syndrome',
  'tight-calf-muscles',
  'fibula-stress-fracture',
  'deep-vein-thrombosis',
]

let api: DemoApi
beforeAll(async () => {
  api = await startDemoApi()
}, 60_000)
afterAll(() => api.close())

const embed = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${api.url}/embed/${path}`, { headers })
  return { response, page: await response.text() }
}
const entryOf = (slug: string) => {
  const entry = api.entries.find((one) => one.slug === slug)
  if (!entry) throw new Error(`The demo has no ${slug}.`)
  return entry
}

describe('an embedded page', () => {
  it.each(slugs.flatMap((slug) => ['', '?region=GB', '?region=US'].map((region) => slug + region)))(
    '%s stands on its own, without script and without anything that is sold',
    async (path) => {
      const { response, page } = await embed(path)
      expect(response.status).toBe(200)
      expect(/<script|javascript:| on[a-z]+="/i.exec(page)).toBeNull()
      expect(/\/go\/|class="gear|Paid link|\bcommission\b|[£$]\d/i.exec(page)).toBeNull()
      for (const { kind, content } of api.entries) {
        if (kind !== 'product' && kind !== 'merchant') continue
        const { name } = content as { name: string | Record<string, string> }
        expect(page.includes((typeof name === 'string' ? name : name['en-GB']) ?? '')).toBe(false)
      }
      const policy = response.headers.get('content-security-policy')
      expect(policy).toContain('frame-ancestors *')
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
    },
  )

  it('says first what must not wait, and last who stands for it and where it is from', async () => {
    const { page } = await embed('calf-pain-from-running?region=GB')
    const at = (words: string) => {
      expect(page).toContain(words)
      return page.indexOf(words)
    }
    const order = [
      '<h1',
      'In an emergency',
      'class="care care--emergency',
      '<p class="embed__standfirst',
      'Medically reviewed by',
      `${siteUrl}/guides/calf-pain-from-running" target="_blank" rel="noopener"`,
    ].map(at)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(page.match(/care care--/g)?.length).toBeGreaterThan(6)
  })

  it('gives a region its own advice and numbers alone, and all without one', async () => {
    const [british, american, all] = await Promise.all(
      ['?region=GB', '?region=US', ''].map(async (place) => (await embed(`deep-vein-thrombosis${place}`)).page),
    )
    expect(british).toContain('tel:999')
    expect(british?.match(/\b911\b|In the USA/)).toBeNull()
    expect(american).toContain('tel:911')
    expect(american?.match(/\b999\b|In the UK/)).toBeNull()
    for (const number of ['tel:999', 'tel:911', 'In the UK', 'In the USA']) expect(all).toContain(number)
  })

  it('opens every link in a window of its own, and links only to us and to sources', async () => {
    const { page } = await embed('calf-pain-from-running')
    const links = [...page.matchAll(/<a [^>]*>/g)].map(([link]) => link)
    const leaving = links.filter((link) => !/href="(?:tel:|mailto:|#)/.test(link))
    expect(leaving.length).toBeGreaterThan(5)
    for (const link of leaving) expect(link).toMatch(/href="https:\/\/[^"]+" target="_blank" rel="noopener"/)
  })

  it('is asked for again cheaply, and soon', async () => {
    const { response } = await embed('calf-strain')
    expect(response.headers.get('cache-control')).toBe('public, max-age=60')
    const again = await embed('calf-strain', { 'if-none-match': response.headers.get('etag') ?? '' })
    expect([again.response.status, again.page]).toEqual([304, ''])
    expect(response.headers.get('surrogate-key')).toContain(`entry:${entryOf('calf-strain').entryId}`)
  })

  it('takes places as people write them, and says which there are', async () => {
    for (const place of ['region=gb&locale=EN_gb', 'region=US&locale=en-US', 'region=&locale='])
      expect((await embed(`calf-strain?${place}`)).response.status).toBe(200)
    expect((await embed('calf-strain?locale=en-US')).page).toContain('<html lang="en-US">')
    const { response, page } = await embed('calf-strain?region=FR')
    expect([response.status, page]).toEqual([400, expect.stringContaining('region must be GB or US')])
  })

  it.each([
    ['regoin=GB', 'Write region= instead of regoin= in the address.'],
    ['utm_source=x&Local=en-US', 'Write locale= instead of Local= in the address.'],
    ['region=FR', 'region must be GB or US'],
    ['region=GB&region=US', 'region must be GB or US'],
  ])('refuses %s, in the frame and to programs, and says what is meant', async (query, words) => {
    const framed = await embed(`calf-strain?${query}`, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
    const { headers } = framed.response
    expect([framed.response.status, headers.get('cache-control')]).toEqual([400, 'no-store'])
    expect(headers.get('content-type')).toContain('text/html')
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(framed.page).toContain(words)
    expect(framed.page).toContain('emergency')
    const told = await embed(`calf-strain?${query}`)
    const { errors } = JSON.parse(told.page) as { errors: Array<{ message: string; extensions: object }> }
    expect([told.response.status, errors[0]?.message]).toEqual([400, expect.stringContaining(words)])
  })

  it('lets names pass that say nothing to us', async () => {
    const { response, page } = await embed('calf-strain?utm_source=x&utm_campaign=y&fbclid=z&v=2&region=US')
    expect(response.status).toBe(200)
    expect(page).toContain('tel:911')
  })

  it('refuses an address that cannot be read as everything else is refused', async () => {
    for (const address of ['x%FF', 'x%']) {
      const { response, page } = await embed(address)
      const requestId = response.headers.get('x-request-id')
      expect([response.status, JSON.parse(page)]).toEqual([
        400,
        {
          errors: [
            {
              message: expect.stringContaining('cannot be read') as string,
              extensions: { code: 'BAD_REQUEST', requestId },
            },
          ],
        },
      ])
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('follows what is published', async () => {
    const entry = entryOf('tight-calf-muscles')
    const content = { ...(entry.content as object), title: { 'en-GB': 'Stiff <calves> & "more"' } }
    const { sequence } = await appendAsIs(api.ledger, { ...entry, content })
    const { page } = await embed('tight-calf-muscles', { 'stride-at-least': String(sequence) })
    expect(page).toContain('<h1 class="heading heading--1">Stiff &#60;calves&#62; &#38; &#34;more&#34;</h1>')
  })

  it('is gone after a recall, in calm words and with the numbers to call', async () => {
    const { sequence } = await withdraw(api.ledger, entryOf('calf-cramp'))
    const { response, page } = await embed('calf-cramp?region=US', { 'stride-at-least': String(sequence) })
    expect([response.status, response.headers.get('cache-control')]).toEqual([410, 'no-cache'])
    expect(page).toContain('This page was withdrawn for safety')
    expect(page).toContain('tel:911')
    expect(page).not.toMatch(/tel:999|<script/)
    expect((await embed('there-is-no-such-page')).response.status).toBe(404)
  })

  it('is back when it is published again, and alarms nobody when it is taken down for another reason', async () => {
    const { sequence } = await appendAsIs(api.ledger, entryOf('calf-cramp'))
    const { response } = await embed('calf-cramp?region=US', { 'stride-at-least': String(sequence) })
    expect(response.status).toBe(200)
    const withdrawn = await withdraw(api.ledger, entryOf('calf-cramp'), 'editorial')
    const { page } = await embed('calf-cramp', { 'stride-at-least': String(withdrawn.sequence) })
    expect(page).toContain('not up to date any more')
    expect(page).not.toContain('safety')
    await appendAsIs(api.ledger, entryOf('calf-cramp'))
  })
})

describe('oEmbed', () => {
  const oembed = async (url: string, more = '') => {
    const response = await fetch(`${api.url}/oembed?url=${encodeURIComponent(url)}${more}`)
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  it('says how to frame a page of ours', async () => {
    const { status, body } = await oembed(`${siteUrl}/guides/calf-pain-from-running?region=GB`, '&format=json')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Calf pain from running',
      width: 640,
      height: 720,
    })
    expect(body.html).toMatch(
      new RegExp(
        `^<iframe src="${api.url}/embed/calf-pain-from-running\\?region=GB" .*sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>$`,
      ),
    )
  })

  it('keeps to the room that there is', async () => {
    const { body } = await oembed(`${siteUrl}/conditions/calf-strain/`, '&maxwidth=400&maxheight=9999')
    expect(body).toMatchObject({ width: 400, height: 720 })
    expect(body.html).toContain('width="400" height="720"')
  })

  it.each([
    ['another site', 'https://elsewhere.example/guides/calf-pain-from-running'],
    ['a site that looks like ours', `${siteUrl}.evil.example/guides/calf-strain`],
    ['a name before the host', `https://stride.example@evil.example/guides/calf-strain`],
    ['another page of ours', `${siteUrl}/go/1`],
    ['no address', 'calf-strain'],
  ])('refuses %s', async (_, url) => {
    const { status, body } = await oembed(url)
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('url must be the address')])
  })

  it('has nothing for a page that is not there, another format, or a size that is none', async () => {
    expect((await oembed(`${siteUrl}/guides/calf-strain`)).status).toBe(404)
    expect((await oembed(`${siteUrl}/conditions/calf-strain`, '&format=xml')).status).toBe(501)
    expect((await oembed(`${siteUrl}/conditions/calf-strain`, '&maxwidth=wide')).status).toBe(400)
    expect((await oembed(`${siteUrl}/conditions/calf-strain?regoin=GB`)).status).toBe(400)
  })

  it.each([
    ['&maxwidth=319', 'from 320'],
    ['&maxheight=399', 'from 400'],
    ['&maxwidth=0', 'from 320'],
  ])('makes no frame that nobody could read: %s', async (room, words) => {
    const { status, body } = await oembed(`${siteUrl}/conditions/calf-strain`, room)
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(words)])
    const { body: smallest } = await oembed(`${siteUrl}/conditions/calf-strain`, '&maxwidth=320&maxheight=400')
    expect(smallest).toMatchObject({ width: 320, height: 400 })
  })

  it('found from a framed page frames the same, for the same country and in the same language', async () => {
    const { page } = await embed('calf-strain?region=US&locale=en-US&utm_source=x')
    const [, address = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(page) ?? []
    const response = await fetch(address.replaceAll('&#38;', '&'))
    const { html } = (await response.json()) as { html: string }
    expect(html).toContain(`src="${api.url}/embed/calf-strain?region=US&#38;locale=en-US"`)
  })

  it('is found from the embedded page, and gone with it', async () => {
    const { page } = await embed('calf-strain')
    const [, address = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(page) ?? []
    const response = await fetch(address.replaceAll('&#38;', '&'))
    expect(((await response.json()) as { title: string }).title).toBe('Calf strain')
    await withdraw(api.ledger, entryOf('calf-strain'))
    await expect.poll(async () => (await oembed(`${siteUrl}/conditions/calf-strain`)).status).toBe(410)
  })
})

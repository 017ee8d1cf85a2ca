import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../support/browser'

const { siteUrl } = inject('system')

interface GearLink {
  path: string
  rel: string[]
  words: string
}

describe('the links to shops in the guide', () => {
  let browser: Browser
  let links: GearLink[]
  beforeAll(async () => {
    browser = await startBrowser()
    const page = await browser.newPage()
    await page.goto(`${siteUrl}/guides/calf-pain-from-running`)
    links = await page.locator('a[href*="/go/"]').evaluateAll((anchors) =>
      anchors.map((anchor) => ({
        path: new URL((anchor as HTMLAnchorElement).href).pathname,
        rel: [...(anchor as HTMLAnchorElement).relList],
        words: (anchor as HTMLElement).innerText.trim(),
      })),
    )
  })
  afterAll(() => browser.close())

  it('are sixteen at least, for readers in both countries', () => {
    expect(links.length).toBeGreaterThanOrEqual(16)
    expect(links.filter(({ words }) => words.includes('(UK)')).length).toBeGreaterThanOrEqual(8)
    expect(links.filter(({ words }) => words.includes('(USA)')).length).toBeGreaterThanOrEqual(8)
  })

  it('say that they are advertising before they say anything else, to readers and to search engines', () => {
    for (const { rel, words } of links) {
      expect(words).toMatch(/^(Ad|Paid link: we earn commission)\b/)
      expect(rel).toEqual(expect.arrayContaining(['sponsored', 'nofollow']))
    }
  })

  it('lead to the stored address over https and tell the shop nothing of where the reader comes from', async () => {
    for (const { path } of links) {
      const response = await fetch(siteUrl + path, { redirect: 'manual' })
      expect([302, 303]).toContain(response.status)
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      const { protocol, hostname, search } = new URL(response.headers.get('location') ?? '')
      expect([protocol, hostname.endsWith('.example')]).toEqual(['https:', true])
      expect(search).not.toMatch(/calf|pain|guide/i)
    }
  })

  it.each(['/go/00000000-0000-4000-8000-000000000000', '/go/https://evil.example', '/go', '/go/..%2f..%2fevil'])(
    'are the only ones: %s leads nowhere',
    async (path) => {
      const response = await fetch(siteUrl + path, { redirect: 'manual' })
      expect([response.status, response.headers.get('location')]).toEqual([404, null])
    },
  )
})

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemoApi, type DemoApi } from '../../contract/support/demo-api'
import { expectNothingForAxe } from '../../support/axe'
import { startBrowser } from '../../support/browser'

const slugs = [
  'calf-pain-from-running',
  'calf-strain',
  'calf-cramp',
  'compartment-syndrome',
  'tight-calf-muscles',
  'fibula-stress-fracture',
  'deep-vein-thrombosis',
  'there-is-no-such-page',
]
const places = ['', '?region=GB', '?region=US']

let api: DemoApi
let browser: Browser
let partner: Server
let partnerUrl: string
beforeAll(async () => {
  api = await startDemoApi()
  browser = await startBrowser()
  // A partner's page on another origin, framing as our oEmbed says.
  partner = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://partner').searchParams.get('of') ?? ''
    response.setHeader('content-type', 'text/html')
    response.end(
      `<!doctype html><html lang="en"><title>A clinic</title><style>body{margin:0}iframe{border:0;width:100%;height:800px}</style><iframe title="A page" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${api.url}/embed/${path}"></iframe>`,
    )
  })
  await new Promise<void>((resolve) => partner.listen(0, resolve))
  partnerUrl = `http://127.0.0.1:${(partner.address() as AddressInfo).port}`
}, 120_000)
afterAll(async () => {
  partner.close()
  await browser.close()
  await api.close()
})

async function open(path: string, width = 390): Promise<{ page: Page; frame: Frame; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('requestfailed', (request) => complaints.push(request.url()))
  await page.goto(`${partnerUrl}/?of=${encodeURIComponent(path)}`)
  const frame = page.frames().find((one) => one.url().includes('/embed/'))
  if (!frame) throw new Error(`The frame of ${path} was refused.`)
  await frame.locator('h1').waitFor()
  return { page, frame, complaints }
}

describe.each(slugs.flatMap((slug) => places.map((place) => slug + place)))('%s in a sandboxed frame', (path) => {
  it('breaks no criterion that axe knows, on a phone and a desktop, in light and dark', async () => {
    const { page } = await open(path)
    // A sandboxed frame runs no script, axe neither, so the page is judged by itself; the debugger may run it there.
    await page.goto(`${api.url}/embed/${path}`)
    await expectNothingForAxe(page)
    await page.context().close()
  })
})

describe.each(slugs)('%s in a sandboxed frame', (slug) => {
  it('is styled, never wider than its frame, and everything that it needs loads', async () => {
    const { page, frame, complaints } = await open(slug, 320)
    for (const picture of await frame.locator('img').all()) {
      await picture.scrollIntoViewIfNeeded()
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    }
    const beyond = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(beyond).toBe(0)
    const family = await frame.evaluate(() => getComputedStyle(document.body).fontFamily)
    expect(family).toContain('Atkinson Hyperlegible Next')
    expect(await frame.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next"'))).toBe(true)
    expect(complaints.filter((words) => !words.includes('status of 404'))).toEqual([])
    await page.context().close()
  })
})

it('opens a link in a window of its own and leaves the partner’s page where it is', async () => {
  const { page, frame } = await open('calf-strain')
  await page.context().route('https://stride.example/**', (route) => route.fulfill({ body: 'The whole page' }))
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    frame.getByRole('link', { name: /the whole page/ }).click(),
  ])
  await popup.waitForURL('https://stride.example/conditions/calf-strain')
  expect(page.url()).toContain(partnerUrl)
  await page.context().close()
})

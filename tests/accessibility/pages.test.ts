import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { tabTo } from '../support/admin'
import { expectNothingForAxe } from '../support/axe'
import { startBrowser } from '../support/browser'
import { until } from '../support/until'

const { siteUrl } = inject('system')
const guide = '/guides/calf-pain-from-running'
const paths = [
  '/',
  guide,
  '/conditions/calf-strain',
  '/conditions/calf-cramp',
  '/conditions/compartment-syndrome',
  '/conditions/tight-calf-muscles',
  '/conditions/fibula-stress-fracture',
  '/conditions/deep-vein-thrombosis',
  '/conditions/there-is-no-such-page',
  '/licence',
]
/** 320: what a screen of 1280 px becomes at 400 % (WCAG 1.4.10). */
const narrowWidths = [320, 390]

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(siteUrl + path)
  return page
}

describe.each(paths)('%s', (path) => {
  it('breaks no criterion that axe knows, on a phone and a desktop, in light and dark', async () => {
    const page = await open(path)
    await expectNothingForAxe(page)
    await page.context().close()
  })

  it('is never wider than the screen', async () => {
    const page = await open(path)
    for (const width of narrowWidths) {
      await page.setViewportSize({ width, height: 844 })
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beyond, `at ${width} px`).toBe(0)
    }
    await page.context().close()
  })

  it('asks nobody else for anything, runs no script, sets no cookie and keeps to its policy', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const asked: Array<{ url: string; type: string }> = []
    const complaints: string[] = []
    page.on('request', (request) => asked.push({ url: request.url(), type: request.resourceType() }))
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(siteUrl + path)
    // Pictures further down are loaded when they come near.
    for (const picture of await page.locator('img').all()) await picture.scrollIntoViewIfNeeded()
    const unloaded = () =>
      page
        .locator('img')
        .evaluateAll((pictures) => pictures.filter((picture) => !(picture as HTMLImageElement).naturalWidth))
    await until('every picture is there', async () => (await unloaded()).length === 0, { within: 5_000 })
    expect(asked.filter(({ url }) => new URL(url).origin !== siteUrl && !url.startsWith('data:'))).toEqual([])
    expect(asked.filter(({ type }) => type === 'script')).toEqual([])
    expect(await context.cookies()).toEqual([])
    const scripts = page.locator('script:not([type="application/ld+json"], [type="speculationrules"])')
    expect(await scripts.count()).toBe(0)
    // That the page is not there is what the browser says of a 404 itself.
    expect(complaints.filter((words) => !words.includes('status of 404'))).toEqual([])
    await context.close()
  })
})

describe('with the keyboard alone', () => {
  it('the first stop leads past the header', async () => {
    const page = await open(guide)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await page.context().close()
  })

  it('the contents lead to a part, and the next stop lies in it', async () => {
    const page = await open(guide)
    const link = 'nav[aria-labelledby="contents"] a[href="#deep-vein-thrombosis"]'
    await tabTo(page, link)
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#deep-vein-thrombosis')
    const box = await page.locator('#deep-vein-thrombosis').boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeLessThan(422)
    await page.keyboard.press('Tab')
    const follows = await page.evaluate(() => {
      const part = document.getElementById('deep-vein-thrombosis')
      const focused = document.activeElement
      if (!part || !focused) return false
      return (part.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    })
    expect(follows).toBe(true)
    await page.context().close()
  })

  it('the way to a shop can be reached, and it shows where the focus is', async () => {
    const page = await open(guide)
    await tabTo(page, 'a[href^="/go/"]')
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
      return { outlineStyle, width: parseFloat(outlineWidth) }
    })
    expect(outline.outlineStyle).not.toBe('none')
    expect(outline.width).toBeGreaterThanOrEqual(2)
    await page.context().close()
  })
})

describe('without scripts', () => {
  it('the guide is whole, and leads on to its conditions', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(siteUrl + guide)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Calf pain from running')
    await page
      .getByRole('link', { name: /Read more/ })
      .first()
      .click()
    await page.waitForURL(/\/conditions\//)
    await context.close()
  })
})

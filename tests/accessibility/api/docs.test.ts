import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemoApi, type DemoApi } from '../../contract/support/demo-api'
import { expectNothingForAxe } from '../../support/axe'
import { startBrowser } from '../../support/browser'
import { root } from '../../support/root'

const handbook = readdirSync(join(root, 'docs/partners')).map((name) => `/docs/${name.replace('.md', '')}`)
const types = ['', 'Query', 'Guide', 'Entry', 'Block', 'ConditionFilter', 'Region', 'DateTime', '@inContext']
const paths = [
  ...['/', '/docs/', '/docs/changelog', '/status'],
  ...handbook,
  ...types.map((name) => `/docs/reference/${name}`),
]

let api: DemoApi
let browser: Browser
beforeAll(async () => {
  api = await startDemoApi()
  browser = await startBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await api.close()
})

/** A page with everything that it complained of, and what it asked of other servers. */
async function open(path: string, width = 390): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, reducedMotion: 'reduce' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: api.url })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => complaints.push(request.url()))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== api.url) complaints.push(`asked of elsewhere: ${request.url()}`)
  })
  await page.goto(api.url + path)
  return { page, complaints }
}

describe.each(paths)('%s', (path) => {
  it('breaks no criterion that axe knows, on a phone and a desktop, in light and dark', async () => {
    const { page, complaints } = await open(path)
    await expectNothingForAxe(page)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('has one title, headings in order, its typeface, and is never wider than a small phone', async () => {
    const { page, complaints } = await open(path, 320)
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries())
      if (index > 0) expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2)
    expect(await page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next"'))).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

it('the first Tab offers the way past the header', async () => {
  const { page } = await open('/docs/keep-a-mirror', 1280)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  await page.context().close()
})

it('an example is copied whole with the keyboard, and leads to GraphiQL', async () => {
  const { page } = await open('/docs/show-a-guide')
  const copy = page.getByRole('button', { name: 'Copy' }).first()
  await copy.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await page.locator('.code code').first().textContent())
  await page
    .getByRole('link', { name: /^Try it/ })
    .first()
    .click()
  await expect.poll(() => page.locator('.graphiql-query-editor').textContent()).toContain('medicalReview')
  await page.context().close()
})

describe('GraphiQL', () => {
  const answer = (page: Page) => page.locator('.graphiql-response')

  it('runs an example with the keyboard alone, and nobody is caught in an editor', async () => {
    const { page, complaints } = await open('/graphiql', 1280)
    const example = page.getByLabel('Start from an example')
    await example.selectOption({ label: 'The symptom matrix of a guide' })
    await page.locator('.graphiql-query-editor textarea').focus()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => answer(page).textContent()).toContain('Calf strain')
    await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/^Status 200 · \d+ ms · as of/)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.graphiql-query-editor .CodeMirror'))).toBeNull()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('breaks no criterion that axe knows, with an answer, a second tab and the documentation open', async () => {
    // An editor scrolls with its own cursor, which axe doesn't see: the next test does.
    const otherwise = ['scrollable-region-focusable']
    const { page } = await open('/graphiql')
    await page.locator('.graphiql-execute-button').click()
    await expect.poll(() => answer(page).textContent()).toContain('data')
    await expectNothingForAxe(page, otherwise)
    await page.getByRole('button', { name: 'New tab' }).click()
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.getByRole('button', { name: 'Hide Documentation Explorer' }).waitFor()
    await expectNothingForAxe(page, otherwise)
    await page.context().close()
  })

  it('scrolls an answer with the keyboard', async () => {
    const { page } = await open('/graphiql#show-a-guide', 1280)
    await page.locator('.graphiql-execute-button').click()
    await expect.poll(() => answer(page).textContent()).toContain('data')
    await page.getByRole('textbox', { name: 'Answer' }).focus()
    await page.keyboard.press('Control+End')
    await expect
      .poll(() =>
        answer(page)
          .locator('.CodeMirror-scroll')
          .evaluate(({ scrollTop }) => scrollTop),
      )
      .toBeGreaterThan(100)
    await page.context().close()
  })

  it.each([390, 1280])('is not wider than %d px, and asks this address alone', async (width) => {
    const { page, complaints } = await open('/graphiql', width)
    await page.locator('.graphiql-query-editor .CodeMirror').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('sends a key with what is asked, and keeps it nowhere', async () => {
    const { page } = await open('/graphiql', 1280)
    await page.getByLabel('Your key, if you have one').fill('stride_live_nobody')
    const sent = page.waitForRequest((request) => request.headers().authorization === 'Bearer stride_live_nobody')
    await page.locator('.graphiql-execute-button').click()
    await sent
    await expect.poll(() => answer(page).textContent()).toContain('UNAUTHENTICATED')
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]))
    expect(kept).toContain('query')
    expect(kept).not.toContain('stride_live_nobody')
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  })

  it('runs under a policy that lets no script or style into the page as text', async () => {
    const { headers } = await fetch(`${api.url}/graphiql`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|data:/)
  })

  it('keeps what was written when the page is loaded again', async () => {
    const { page } = await open('/graphiql#show-a-guide', 1280)
    const editor = page.locator('.graphiql-query-editor')
    await expect.poll(() => editor.textContent()).toContain('medicalReview')
    await editor.locator('textarea').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('# mine\n')
    await expect.poll(() => page.evaluate(() => JSON.stringify(sessionStorage))).toContain('# mine')
    await page.reload()
    await expect.poll(() => editor.textContent()).toContain('# mine')
    await page.context().close()
  })
})

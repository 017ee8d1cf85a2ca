import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { answerTo, openEntry, signIn, tabTo } from '../support/admin'
import { startBrowser } from '../support/browser'
import { CmsClient, type CmsDocument } from '../support/cms-client'
import { guideInApi } from '../support/graphql'
import { until } from '../support/until'
import { guidePage, visibleWithin, whenVisible } from '../support/visible'

const system = inject('system')
const { cmsUrl, apiUrl, siteUrl, logins } = system
const slug = 'calf-pain-from-running'
const summary = `What makes a calf hurt, told anew at ${Date.now()}.`

let browser: Browser
let editor: Page
let publisher: Page
let guide: CmsDocument
beforeAll(async () => {
  browser = await startBrowser()
  const [page, client] = await Promise.all([
    signIn(browser, cmsUrl, logins.editor),
    CmsClient.signIn(cmsUrl, logins.editor),
  ])
  editor = page
  guide = await client.bySlug('guides', slug)
})
afterAll(async () => {
  await browser.close()
  const [writer, releaser] = await Promise.all([
    CmsClient.signIn(cmsUrl, logins.editor),
    CmsClient.signIn(cmsUrl, logins.publisher),
  ])
  await writer.saveDraft('guides', guide.id, { summary: guide.summary })
  expect((await releaser.publish('guides', guide.id)).status).toBe(200)
})

describe('an editor, in the browser', () => {
  it('changes the summary and saves a draft, which no reader and no partner sees', async () => {
    await openEntry(editor, cmsUrl, 'guides', guide.id)
    await editor.locator('#field-summary').fill(summary)
    const saved = await answerTo(editor, 'PATCH', /^\/api\/guides\//, () =>
      editor.locator('#action-save-draft').click(),
    )
    expect(saved.response.status()).toBe(200)
    expect(await guideInApi(apiUrl, slug)).toMatchObject({ summary: guide.summary })
    const page = await guidePage(siteUrl, slug)
    expect(page).not.toContain(summary)
    expect(page).toContain(guide.summary)
  })

  it('is offered no way to publish', async () => {
    expect(await editor.getByRole('button', { name: 'Publish changes' }).count()).toBe(0)
  })

  it('goes on typing, so that the entry is locked for others', async () => {
    const admin = await CmsClient.signIn(cmsUrl, logins.admin)
    // The form may still be taking in what it saved, and then counts a key as no change: a person types more than one.
    const typedAndLocked = async () => {
      await editor.locator('#field-summary').pressSequentially('.')
      return (await admin.request('GET', '/payload-locked-documents?depth=0')).text.includes(guide.id)
    }
    await until('the entry is locked', typedAndLocked, { within: 15_000, every: 500 })
  })
})

describe('a publisher, in the browser', () => {
  it('takes over and publishes it, and within a second the API and the site show it', async () => {
    publisher = await signIn(browser, cmsUrl, logins.publisher)
    await openEntry(publisher, cmsUrl, 'guides', guide.id)
    const button = publisher.getByRole('button', { name: 'Publish changes' })
    const { response, at } = await answerTo(publisher, 'PATCH', /^\/api\/guides\//, () => button.click())
    expect(response.status()).toBe(200)
    const { api, site } = await whenVisible(system, slug, summary, at)
    console.log(`Visible after the answer to Publish: API ${api} ms, site ${site} ms.`)
    expect(Math.max(api, site)).toBeLessThan(visibleWithin)
  })

  it('cannot withdraw a condition that the guide explains, and is told what to do first', async () => {
    const client = await CmsClient.signIn(cmsUrl, logins.publisher)
    const condition = await client.bySlug('conditions', 'deep-vein-thrombosis')
    await openEntry(publisher, cmsUrl, 'conditions', condition.id)
    const { response } = await withdraw(publisher, 'conditions', 'It is out of date.')
    expect(response.status()).toBe(400)
    await publisher
      .getByText(/Still in use by.*calf-pain-from-running/)
      .first()
      .waitFor()
    expect((await fetch(`${siteUrl}/conditions/deep-vein-thrombosis`)).status).toBe(200)
  })

  it('withdraws the guide, and it is gone everywhere', async () => {
    await openEntry(publisher, cmsUrl, 'guides', guide.id)
    const { response } = await withdraw(publisher, 'guides', 'A test of withdrawing.')
    expect(response.status()).toBe(200)
    await until('the API has it no more', async () => (await guideInApi(apiUrl, slug)) === null, {
      within: visibleWithin,
    })
    await until('the site has it no more', async () => (await statusOf(`/guides/${slug}`)) === 404, {
      within: visibleWithin,
    })
    const home = await (await fetch(siteUrl)).text()
    expect(home).not.toContain(`/guides/${slug}`)
    expect(await (await fetch(`${siteUrl}/sitemap.xml`)).text()).not.toContain(`/guides/${slug}`)
  })

  it('publishes it again with the keyboard alone, and it is back', async () => {
    await openEntry(publisher, cmsUrl, 'guides', guide.id)
    const { response, at } = await answerTo(publisher, 'PATCH', /^\/api\/guides\//, async () => {
      await tabTo(publisher, '#action-save')
      await publisher.keyboard.press('Enter')
    })
    expect(response.status()).toBe(200)
    const { api, site } = await whenVisible(system, slug, summary, at)
    expect(Math.max(api, site)).toBeLessThan(visibleWithin)
    expect(await (await fetch(siteUrl)).text()).toContain(`/guides/${slug}`)
  })
})

describe('publishing again and again', () => {
  // Again where it was too slow: a busy machine is not always slow, and a slow system is.
  it('is visible within a second, from the moment that the publisher asks', { retry: 2 }, async ({ task }) => {
    const [writer, releaser] = await Promise.all([
      CmsClient.signIn(cmsUrl, logins.editor),
      CmsClient.signIn(cmsUrl, logins.publisher),
    ])
    const times: number[] = []
    for (let round = 1; round <= 20; round += 1) {
      const words = `${summary} ${task.result?.retryCount ?? 0}/${round}`
      expect((await writer.saveDraft('guides', guide.id, { summary: words })).status).toBe(200)
      const asked = performance.now()
      const [{ status, text }, { api, site }] = await Promise.all([
        releaser.publish('guides', guide.id),
        whenVisible(system, slug, words, asked),
      ])
      expect(status, text).toBe(200)
      times.push(Math.max(api, site))
    }
    times.sort((a, b) => a - b)
    const [median = 0, nearlyAll = 0] = [times[9], times[18]]
    console.log(`From Publish to visible on both, ${times.length} times: median ${median} ms, p95 ${nearlyAll} ms.`)
    expect(nearlyAll).toBeLessThan(visibleWithin)
  })
})

/** Withdraws the open entry with the button and the dialogue of the admin. */
async function withdraw(page: Page, collection: string, reason: string) {
  await page.getByRole('button', { name: 'Withdraw…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('textarea').fill(reason)
  return answerTo(page, 'POST', new RegExp(`^/api/${collection}/.+/withdraw$`), () =>
    dialog.getByRole('button', { name: 'Withdraw', exact: true }).click(),
  )
}

async function statusOf(path: string): Promise<number> {
  return (await fetch(siteUrl + path)).status
}

import { acknowledgeRecall } from '@stride/client/acknowledge-recall'
import type { Operation } from '@stride/client/operation'
import { createStrideClient } from '@stride/client/stride-client'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { answerTo, openEntry, signIn, tabTo } from '../support/admin'
import { startBrowser } from '../support/browser'
import { CmsClient } from '../support/cms-client'
import { until } from '../support/until'

const { cmsUrl, apiUrl, logins } = inject('system')
/** What an admin may wait for with keys: the API looks for changes every five seconds. */
const known = { within: 15_000, every: 500 }

let browser: Browser
let client: CmsClient
let page: Page
let partner: string
/** Those that were shown, in order. */
const keys: string[] = []
beforeAll(async () => {
  browser = await startBrowser()
  client = await CmsClient.signIn(cmsUrl, logins.admin)
  page = await signIn(browser, cmsUrl, logins.admin)
  partner = await created('partners', {
    name: 'Northside Physio',
    contact: 'desk@northside.example',
    scopes: ['content', 'webhooks'],
  })
})
afterAll(() => browser.close())

async function created(collection: string, data: object): Promise<string> {
  const { status, json, text } = await client.request('POST', `/${collection}`, data)
  expect(status, text).toBe(201)
  return json.doc?.id ?? ''
}

/** Orders a key with the keyboard alone. */
async function order(name: string): Promise<number> {
  await tabTo(page, '#action-create-key')
  await page.keyboard.press('Enter')
  await page.locator(`#new-key-${partner}-name:focus`).waitFor()
  await page.keyboard.type(name)
  const { response } = await answerTo(page, 'POST', /^\/api\/partners\/.+\/keys$/, () => page.keyboard.press('Enter'))
  return response.status()
}

async function statusWith(key: string): Promise<number> {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: '{ guides { totalCount } }' }),
  })
  return response.status
}

describe('an admin, with the keyboard', () => {
  it('creates a key, which is shown once with the focus on it, and the API takes it', async () => {
    await page.goto(`${cmsUrl}/admin/collections/partners/${partner}`)
    await page.getByText('None yet.').waitFor()
    for (const name of ['Website', 'App']) {
      expect(await order(name)).toBe(201)
      const shown = page.locator(`#new-key-${partner}-key:focus`)
      await shown.waitFor()
      keys.push(await shown.inputValue())
      await tabTo(page, '#done-with-key')
      await page.keyboard.press('Enter')
      await shown.waitFor({ state: 'detached' })
    }
    for (const key of keys) {
      expect(key).toMatch(/^stride_live_/)
      await until('the API takes the key', async () => (await statusWith(key)) === 200, known)
    }
    await page.reload()
    await page.getByRole('row', { name: /Website .*Works/ }).waitFor()
    const text = await page.content()
    for (const key of keys) expect(text).not.toContain(key)
  })

  it('is told which key to revoke before there can be a third', async () => {
    expect(await order('Third')).toBe(409)
    await page
      .getByRole('alert')
      .getByText(/2 keys that work: “App” and “Website”/)
      .waitFor()
    await page.keyboard.press('Escape')
  })

  it('revokes one, and the API refuses it', async () => {
    await page.getByRole('button', { name: 'Revoke the key “App”' }).focus()
    await page.keyboard.press('Enter')
    const { response } = await answerTo(page, 'POST', /\/revoke$/, () =>
      page.getByRole('button', { name: 'Revoke', exact: true }).press('Enter'),
    )
    expect(response.status()).toBe(200)
    await until('the API refuses the key', async () => (await statusWith(keys[1] ?? '')) === 401, known)
    expect(await statusWith(keys[0] ?? '')).toBe(200)
  })
})

describe('a delivery', () => {
  it('says what was sent and what came of it, asks no other site, and is tried again at a keystroke', async () => {
    const endpoint = await created('webhook-endpoints', { partner, url: 'https://hooks.northside.invalid/stride' })
    expect((await client.request('POST', `/webhook-endpoints/${endpoint}/rotate-secret`)).status).toBe(201)
    const [writer, releaser] = await Promise.all([
      CmsClient.signIn(cmsUrl, logins.editor),
      CmsClient.signIn(cmsUrl, logins.publisher),
    ])
    const symptom = await writer.bySlug('symptoms', 'sudden-sharp-pain')
    const publish = async (description: unknown) => {
      expect((await writer.saveDraft('symptoms', symptom.id, { description })).status).toBe(200)
      const { status, text } = await releaser.publish('symptoms', symptom.id)
      expect(status, text).toBe(200)
    }
    await publish('Pain that starts in one stride, told anew.')
    const newest = async () => {
      const where = `where[endpoint][equals]=${endpoint}&depth=0&limit=1`
      return (await client.request('GET', `/webhook-deliveries?${where}`)).json.docs?.[0]
    }
    await until('it was tried', async () => (await newest())?.lastError !== undefined, { within: 20_000, every: 300 })
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(cmsUrl) && !request.url().startsWith('data:')) elsewhere.push(request.url())
    })
    await page.goto(`${cmsUrl}/admin/collections/webhook-deliveries/${(await newest())?.id ?? ''}`)
    await page.locator('pre').getByText('"entry.published"').waitFor()
    await page
      .getByRole('cell', { name: /hooks\.northside\.invalid has no address/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Redeliver' }).focus()
    const { response } = await answerTo(page, 'POST', /\/redeliver$/, () => page.keyboard.press('Enter'))
    expect(response.status()).toBe(200)
    await page.getByText('Not delivered: The name').waitFor()
    expect(elsewhere).toEqual([])
    expect((await client.request('PATCH', `/webhook-endpoints/${endpoint}`, { active: false })).status).toBe(200)
    await publish(symptom.description)
  })
})

interface Recalls {
  changes: { nodes: Array<{ sequence: number; slug: string; action: string }> }
}
const recalls: Operation<Recalls, object> = {
  name: 'Recalls',
  text: 'query Recalls { changes(first: 100, significance: [SAFETY]) { nodes { sequence slug action } pageInfo { hasNextPage } } }',
}

describe('a recall', () => {
  const slug = 'calf-pain-from-running'
  const reason = 'The advice on massage was wrong.'
  const note = 'Taken down in the app and on our website.'

  it('is ordered with the keyboard, and from then on frames say so', async () => {
    const publisher = await signIn(browser, cmsUrl, logins.publisher)
    const { id } = await client.bySlug('guides', slug)
    await openEntry(publisher, cmsUrl, 'guides', id)
    await publisher.getByRole('button', { name: 'Withdraw…' }).press('Enter')
    await tabTo(publisher, '#field-withdraw-reason')
    await publisher.keyboard.type(reason)
    await tabTo(publisher, '#field-withdraw-significance input')
    await publisher.keyboard.type('Safety')
    await publisher.keyboard.press('Enter')
    await tabTo(publisher, '#confirm-withdraw')
    const { response } = await answerTo(publisher, 'POST', /\/withdraw$/, () => publisher.keyboard.press('Enter'))
    expect(response.status()).toBe(200)
    await until('the frame is gone', async () => (await fetch(`${apiUrl}/embed/${slug}`)).status === 410, known)
    expect(await (await fetch(`${apiUrl}/embed/${slug}?region=GB`)).text()).toMatch(/withdrawn for safety.*999/s)
  })

  it('stands on the entry and with the partner, who has not said that they acted, and then has', async () => {
    const { id } = await client.bySlug('guides', slug)
    const onEntry = `${cmsUrl}/admin/collections/guides/${id}`
    const onPartner = `${cmsUrl}/admin/collections/partners/${partner}`
    await page.goto(onEntry)
    await page.getByRole('row', { name: /Northside Physio .*massage was wrong.* Not yet/ }).waitFor()
    await page.goto(onPartner)
    await page.getByRole('row', { name: /guide calf-pain-from-running .* Not yet/ }).waitFor()
    const partnersClient = createStrideClient({ url: apiUrl, key: keys[0] ?? '' })
    const { data } = await partnersClient.query(recalls, {})
    const sequence = data.changes.nodes.find((change) => change.slug === slug && change.action === 'RECALLED')?.sequence
    expect(await acknowledgeRecall(partnersClient, Number(sequence), note)).toMatchObject({ sequence, note })
    await page.reload()
    await page.getByRole('row', { name: new RegExp(`guide ${slug} .*${note}`) }).waitFor()
    await page.goto(onEntry)
    await page.getByRole('row', { name: new RegExp(`Northside Physio .*${note}`) }).waitFor()
  })

  it('is over once a reviewer approved the entry again and it is published for a reason of its own', async () => {
    const releaser = await CmsClient.signIn(cmsUrl, logins.publisher)
    const { id } = await client.bySlug('guides', slug)
    const note = { significance: 'safety', reason: 'The advice on massage was read again.' }
    expect(await releaser.publish('guides', id, note)).toMatchObject({
      status: 400,
      text: expect.stringContaining('Approve again') as string,
    })

    const reviewer = await signIn(browser, cmsUrl, logins.reviewer)
    await openEntry(reviewer, cmsUrl, 'guides', id)
    const panel = reviewer.getByRole('region', { name: /^Recalled on \d{4}-\d\d-\d\d$/ })
    await panel.getByText(reason).waitFor()
    const missing = panel.getByText(/a reviewer has to approve it as it is now/)
    await missing.waitFor()
    await tabTo(reviewer, '#action-approve')
    const { response } = await answerTo(reviewer, 'POST', /\/approve$/, () => reviewer.keyboard.press('Enter'))
    expect(response.status()).toBe(200)
    await missing.waitFor({ state: 'detached' })
    await panel.getByText(/say why it can be shown again/).waitFor()

    const { status, text } = await releaser.publish('guides', id, note)
    expect(status, text).toBe(200)
    await until('the frame is back', async () => (await fetch(`${apiUrl}/embed/${slug}`)).status === 200, known)
    await reviewer.reload()
    await reviewer.locator('#field-slug').waitFor()
    expect(await panel.count()).toBe(0)
  })
})

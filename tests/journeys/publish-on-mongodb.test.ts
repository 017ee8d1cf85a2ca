import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CmsClient, type CmsDocument } from '../support/cms-client'
import { guideInApi } from '../support/graphql'
import { startSystem, type RunningSystem } from '../support/running-system'
import { until } from '../support/until'
import { guidePage, visibleWithin, whenVisible } from '../support/visible'

const mongodbUrl = process.env.TEST_MONGODB_URL
const compatibility = process.env.MONGODB_COMPATIBILITY
const slug = 'calf-pain-from-running'
const summary = 'Published on MongoDB.'

describe.skipIf(!mongodbUrl)('on MongoDB (skipped where TEST_MONGODB_URL is not set)', () => {
  let system: RunningSystem
  let editor: CmsClient
  let publisher: CmsClient
  let guide: CmsDocument
  beforeAll(async () => {
    system = await startSystem({
      mongodbUrl,
      ...(compatibility ? { env: { MONGODB_COMPATIBILITY: compatibility } } : {}),
    })
    console.log(`Ready on MongoDB with demo content in ${(system.startedIn.cms / 1000).toFixed(1)} s.`)
    editor = await CmsClient.signIn(system.cmsUrl, system.logins.editor)
    publisher = await CmsClient.signIn(system.cmsUrl, system.logins.publisher)
    guide = await editor.bySlug('guides', slug)
  }, 240_000)
  afterAll(() => system.stop())

  it('the demo content is public', async () => {
    expect(await guideInApi(system.apiUrl, slug)).toMatchObject({ summary: guide.summary })
    expect(await guidePage(system.siteUrl, slug)).toContain(guide.summary)
  })

  it('a draft stays in the CMS', async () => {
    expect((await editor.saveDraft('guides', guide.id, { summary })).status).toBe(200)
    expect(await guideInApi(system.apiUrl, slug)).toMatchObject({ summary: guide.summary })
    expect(await guidePage(system.siteUrl, slug)).not.toContain(summary)
  })

  it('a publication is visible within a second', async () => {
    const { status, text } = await publisher.publish('guides', guide.id)
    expect(status, text).toBe(200)
    const { api, site } = await whenVisible(system, slug, summary, performance.now())
    console.log(`Visible after the answer to Publish, on MongoDB: API ${api} ms, site ${site} ms.`)
    expect(Math.max(api, site)).toBeLessThan(visibleWithin)
  })

  it('a condition in use stays, and a withdrawn guide is gone everywhere', async () => {
    const condition = await publisher.bySlug('conditions', 'calf-strain')
    expect((await publisher.withdraw('conditions', condition.id, 'Out of date.')).status).toBe(400)
    const { status, text } = await publisher.withdraw('guides', guide.id, 'A test of withdrawing.')
    expect(status, text).toBe(200)
    const patience = { within: visibleWithin }
    await until('the API has it no more', async () => (await guideInApi(system.apiUrl, slug)) === null, patience)
    const siteStatus = async () => (await fetch(`${system.siteUrl}/guides/${slug}`)).status
    await until('the site has it no more', async () => (await siteStatus()) === 404, patience)
  })

  it('it comes back, also after a kill of the CMS, and the ledger is intact', async () => {
    await system.cms.kill('SIGKILL')
    system.cms.start()
    await system.cms.ready()
    publisher = await CmsClient.signIn(system.cmsUrl, system.logins.publisher)
    const { status, text } = await publisher.publish('guides', guide.id)
    expect(status, text).toBe(200)
    await whenVisible(system, slug, summary, performance.now())
    const { exitCode, output } = await system.verifyLedger()
    expect([exitCode, output]).toEqual([0, expect.stringContaining('intact')])
  })
})

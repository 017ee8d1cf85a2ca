import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CmsClient, type CmsDocument } from '../support/cms-client'
import { startSystem, type RunningSystem } from '../support/running-system'
import { until } from '../support/until'
import { guidePage, visibleWithin, whenVisible } from '../support/visible'

const slug = 'calf-pain-from-running'
const keptPage = `/guides/${slug}`
const otherPage = '/conditions/calf-strain'

let system: RunningSystem
let editor: CmsClient
let publisher: CmsClient
let guide: CmsDocument
beforeAll(async () => {
  system = await startSystem()
  editor = await CmsClient.signIn(system.cmsUrl, system.logins.editor)
  publisher = await CmsClient.signIn(system.cmsUrl, system.logins.publisher)
  guide = await editor.bySlug('guides', slug)
}, 240_000)
afterAll(() => system.stop())

const statusOf = async (path: string) => (await fetch(system.siteUrl + path)).status

async function publish(summary: string): Promise<number> {
  const saved = await editor.saveDraft('guides', guide.id, { summary })
  expect(saved.status, saved.text).toBe(200)
  const { status, text } = await publisher.publish('guides', guide.id)
  expect(status, text).toBe(200)
  return performance.now()
}

describe('while the API is down', () => {
  it('the site goes on with the pages that it has, and is honest about others', async () => {
    const before = await guidePage(system.siteUrl, slug)
    expect(before).toContain(guide.summary)
    await system.api.kill('SIGKILL')
    expect(await guidePage(system.siteUrl, slug)).toBe(before)
    expect(await statusOf(otherPage)).toBe(503)
    expect(await statusOf('/health/live')).toBe(200)
  })

  it('a publication is acknowledged, and shown once the API is back', async () => {
    const summary = 'Published while the API was down.'
    await publish(summary)
    system.api.start()
    await system.api.ready()
    await whenVisible(system, slug, summary, performance.now())
    expect(await statusOf(otherPage)).toBe(200)
  })

  it('afterwards publications are followed as fast as before', async () => {
    const summary = 'Published after the API had come back.'
    const { api, site } = await whenVisible(system, slug, summary, await publish(summary))
    expect(Math.max(api, site)).toBeLessThan(visibleWithin)
  })
})

describe('when Next dies behind the edge', () => {
  it('the edge goes on with the pages that it has, and Next comes back by itself', async () => {
    const before = await guidePage(system.siteUrl, slug)
    const next = await childrenOf(system.web.processId)
    expect(next).toHaveLength(1)
    for (const processId of next) process.kill(processId, 'SIGKILL')
    expect(await guidePage(system.siteUrl, slug)).toBe(before)
    await until('pages are rendered again', async () => (await statusOf('/conditions/calf-cramp')) === 200, {
      within: 20_000,
    })
    const summary = 'Published after Next had come back.'
    const { site } = await whenVisible(system, slug, summary, await publish(summary))
    expect(site).toBeLessThan(visibleWithin)
  })
})

describe('while the CMS is down', () => {
  it('readers and partners notice nothing', async () => {
    await system.cms.kill('SIGKILL')
    expect(await statusOf(keptPage)).toBe(200)
    expect(await statusOf('/conditions/tight-calf-muscles')).toBe(200)
    expect((await fetch(`${system.apiUrl}/health/ready`)).status).toBe(200)
  })
})

/** The ids of the processes that one has started. */
async function childrenOf(processId: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid='])
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, parent]) => (parent === processId && pid !== undefined ? [pid] : []))
}

import { openLedger } from '@stride/ledger/open-ledger'
import type { Publication } from '@stride/ledger/publication'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CmsClient, type CmsDocument } from '../support/cms-client'
import { guideInApi } from '../support/graphql'
import { startSystem, type RunningSystem } from '../support/running-system'
import { until } from '../support/until'
import { guidePage } from '../support/visible'

const slug = 'calf-pain-from-running'
const publishes = 30
/** The publishes during which the CMS is killed. */
const killedDuring = [3, 7, 8, 13, 18, 22, 27]

/** One publication says its number twice, in fields that lie in different tables, so that a torn one shows. */
const titleOf = (number: number) => `Calf pain from running, ${number}`
const summaryOf = (number: number) => `What makes a calf hurt, told for the ${number}th time.`

let system: RunningSystem
let editor: CmsClient
let publisher: CmsClient
let guide: CmsDocument
beforeAll(async () => {
  system = await startSystem()
  ;[editor, publisher] = await signInBoth()
  guide = await editor.bySlug('guides', slug)
}, 240_000)
afterAll(() => system.stop())

const signInBoth = () =>
  Promise.all([
    CmsClient.signIn(system.cmsUrl, system.logins.editor),
    CmsClient.signIn(system.cmsUrl, system.logins.publisher),
  ])

async function saveDraft(number: number): Promise<void> {
  const saved = await editor.saveDraft('guides', guide.id, { title: titleOf(number), summary: summaryOf(number) })
  expect(saved.status, saved.text).toBe(200)
}

/** Publishes the draft; true when the CMS said that it was done. */
async function publish(): Promise<boolean> {
  const { status, text } = await publisher.publish('guides', guide.id)
  expect(status, text).toBe(200)
  return true
}

interface Attempt {
  number: number
  acknowledged: boolean
}
const attempts: Attempt[] = []
let rows: Publication[] = []

describe(`${publishes} publishes with the CMS killed during ${killedDuring.length} of them`, () => {
  it('take place', async () => {
    let usual = 300
    let unacknowledged = 0
    for (let number = 1; number <= publishes; number += 1) {
      await saveDraft(number)
      const begun = performance.now()
      const kill = killedDuring.indexOf(number)
      if (kill === -1) {
        attempts.push({ number, acknowledged: await publish() })
        usual = performance.now() - begun
        continue
      }
      // At random, but so that every stretch of a publication has its kill.
      const after = ((kill + Math.random()) / killedDuring.length) * usual * 1.1
      const attempt = publish().catch(() => false)
      await pause(after)
      await system.cms.kill('SIGKILL')
      const acknowledged = await attempt
      attempts.push({ number, acknowledged })
      if (!acknowledged) unacknowledged += 1
      console.log(
        `Killed ${Math.round(after)} ms into publish ${number}: ${acknowledged ? 'acknowledged' : 'not acknowledged'}.`,
      )
      system.cms.start()
      await system.cms.ready()
      ;[editor, publisher] = await signInBoth()
    }
    // Were every kill too late, this would show nothing.
    expect(unacknowledged).toBeGreaterThan(0)
    const ledger = await openLedger({ databaseUrl: system.databaseUrl, create: false })
    rows = (await ledger.read(0, 10_000)).filter(({ entryId }) => entryId === guide.entryId)
    await ledger.close()
  })

  it('lose nothing that was acknowledged', () => {
    const published = new Set(rows.map(numberIn))
    expect(attempts.filter(({ number, acknowledged }) => acknowledged && !published.has(number))).toEqual([])
  })

  it('leave nothing torn, doubled or out of order', () => {
    const numbers = rows.flatMap((row) => numberIn(row) ?? [])
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    for (const row of rows) {
      const number = numberIn(row)
      if (number !== undefined) expect(JSON.stringify(row.content)).toContain(summaryOf(number))
    }
    expect(rows.map(({ revision }) => revision)).toEqual(rows.map((_, index) => index + 1))
  })

  it('leave the CMS, the ledger, the API and the site at one', async () => {
    const { json } = await publisher.request('GET', `/guides/${guide.id}?depth=0`)
    const live = { title: json.title, summary: json.summary }
    const number = numberIn(rows.at(-1))
    expect(number).toBe(publishes)
    expect([json._status, live]).toEqual(['published', { title: titleOf(publishes), summary: summaryOf(publishes) }])
    await until(
      'the API shows the last state',
      async () => (await guideInApi(system.apiUrl, slug))?.title === live.title,
      {
        within: 5_000,
      },
    )
    await until(
      'the site shows the last state',
      async () => (await guidePage(system.siteUrl, slug)).includes(summaryOf(publishes)),
      { within: 5_000 },
    )
  })

  it('leave an intact ledger', async () => {
    const { exitCode, output } = await system.verifyLedger()
    expect([exitCode, output]).toEqual([0, expect.stringContaining('intact')])
  })
})

/** The number that a publication of the guide carries; undefined for the demo's own. */
function numberIn(row: Publication | undefined): number | undefined {
  const found = /"Calf pain from running, (\d+)"/.exec(JSON.stringify(row?.content ?? null))
  return found ? Number(found[1]) : undefined
}

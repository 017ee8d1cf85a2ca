import { openProvenance } from '@stride/provenance/open-provenance'
import { placesIn } from '@stride/provenance/places'
import type { ProvenanceStore } from '@stride/provenance/provenance-store'
import { Signer } from '@stride/provenance/signer'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppProcess } from '../support/app-process'
import { freePorts } from '../support/free-ports'
import { root } from '../support/root'
import { until } from '../support/until'
import { siteUrl, startDemoApi, type DemoApi } from './support/demo-api'
import { appendAsIs, withdraw, type Entry } from './support/publish-entries'

interface Mirror {
  cursor: number
  entries: Array<{ id: string; title: string; says: { sequence: number; contentHash: string } }>
}

const example = path.join(root, 'examples/partner-mirror')
const rounds = 8

let api: DemoApi
/** The one that the partner asks: it is killed, too. */
let served: AppProcess
let store: ProvenanceStore
let signer: Signer
let folder: string
let port: number
let child: ChildProcess | undefined
let output = ''
beforeAll(async () => {
  api = await startDemoApi()
  served = await api.startAnother()
  store = await openProvenance({ databaseUrl: api.databaseUrl })
  const places = placesIn({ DATABASE_URL: api.databaseUrl })
  signer = new Signer({ ledger: api.ledger, store, places, issuer: siteUrl })
  await signer.signMissing()
  folder = await mkdtemp(path.join(tmpdir(), 'stride-partner-'))
  ;[port = 0] = await freePorts(1)
}, 60_000)
afterAll(async () => {
  await kill()
  await store.close()
  await api.close()
  await rm(folder, { recursive: true, force: true })
})

function start(): void {
  const env = { ...process.env, STRIDE_API_URL: served.url, MIRROR_FILE: path.join(folder, 'mirror.json') }
  child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: example,
    env: { ...env, MIRROR_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.on('data', (piece: Buffer) => (output += piece.toString()))
  child.stderr?.on('data', (piece: Buffer) => (output += piece.toString()))
}

async function kill(): Promise<void> {
  const running = child
  child = undefined
  if (running?.exitCode !== null) return
  const ended = new Promise((resolve) => running.once('exit', resolve))
  running.kill('SIGKILL')
  await ended
}

async function mirror(): Promise<Mirror | undefined> {
  const response = await fetch(`http://127.0.0.1:${port}/mirror.json`).catch(() => undefined)
  return response && ((await response.json()) as Mirror)
}

/** What the ledger says is public: the sequence and the hash of each condition and guide. */
async function inLedger(): Promise<Record<string, [number, string]>> {
  const heads = (await api.ledger.heads()).filter(({ kind }) => kind === 'condition' || kind === 'guide')
  return Object.fromEntries(
    heads
      .filter(({ action }) => action === 'published')
      .map(({ entryId, sequence, contentHash }) => [entryId, [sequence, contentHash]]),
  )
}

async function inStep(): Promise<void> {
  const tail = (await api.ledger.tail())?.sequence
  const because = () => `It wrote:\n${output}`
  await until('the mirror is in step', async () => (await mirror())?.cursor === tail, { within: 20_000, because })
  const { entries } = (await mirror()) ?? { entries: [] }
  expect(Object.fromEntries(entries.map(({ id, says }) => [id, [says.sequence, says.contentHash]]))).toEqual(
    await inLedger(),
  )
}

const changed = (entry: Entry, number: number): Entry => ({
  ...entry,
  content: { ...(entry.content as object), title: { 'en-GB': `Calf pain, told for the ${number}th time` } },
})

describe('the example partner', () => {
  it('mirrors the demo, with a valid receipt for each entry', async () => {
    start()
    await inStep()
    expect((await mirror())?.entries.length).toBeGreaterThan(5)
  }, 40_000)

  it('is in step again wherever it or the API is killed, while things are published, withdrawn and recalled', async () => {
    const guide = api.entries.find(({ kind }) => kind === 'guide')
    const conditions = api.entries.filter(({ kind }) => kind === 'condition')
    if (!guide) throw new Error('The demo has no guide.')
    for (let round = 1; round <= rounds; round += 1) {
      await appendAsIs(api.ledger, changed(guide, round))
      const condition = conditions[round % conditions.length] ?? guide
      await withdraw(api.ledger, condition)
      if (round % 2 === 0) await appendAsIs(api.ledger, condition)
      await signer.signMissing()
      // At random, so that every part of starting, reading ahead, loading and committing has its kill.
      await pause(Math.random() * 900)
      const [killsMirror, killsApi] = [round % 3 !== 0, round % 3 !== 1]
      if (killsApi) await served.kill('SIGKILL')
      if (killsMirror) await kill()
      // A recall that neither hears of when it happens.
      if (killsApi && killsMirror) await withdraw(api.ledger, guide)
      if (killsApi) served.start()
      if (killsMirror) start()
    }
    await served.ready()
    await inStep()
  }, 90_000)

  it('takes a recall out within a second, and says so', async () => {
    await inStep()
    const recalled = (await mirror())?.entries[0]
    const entry = api.entries.find(({ entryId }) => entryId === recalled?.id)
    if (!entry) throw new Error('The mirror is empty.')
    await withdraw(api.ledger, entry)
    await until('it is gone', async () => !(await mirror())?.entries.some(({ id }) => id === entry.entryId), {
      within: 1_000,
    })
    expect(output).toContain(`Recalled: ${entry.slug} is gone from the mirror.`)
  }, 30_000)
})

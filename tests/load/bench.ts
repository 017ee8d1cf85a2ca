import { outlineVersion } from '@stride/content/connection/outlines'
import { openLedger } from '@stride/ledger/open-ledger'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePorts } from '../support/free-ports'
import { root } from '../support/root'
import { casesOver, type Case } from './cases'
import { benchContent, type BenchContent } from './content'
import { latencies, percentile } from './latency'
import { load } from './load'
import { pictureOf, ratioInWords, tableOf, type Measured } from './measured'
import { demoGuide, payloadEndpoint } from './payload-endpoint'
import { canPin, ProcessOnCore } from './process-on-core'
import { publishingEvery, timesToServed } from './publishing'

/**
 * Measures the built API against a raw `node:http` server that returns the same bytes, in one run: `npm run bench`.
 * `--quick` takes a second a step instead of four and leaves the large content out; `--payload` also measures Payload's
 * own GraphQL beside ours, both on the demo; `--write` keeps the figures for the README.
 */
const isQuick = process.argv.includes('--quick')
const seconds = isQuick ? 1 : 4
const rounds = isQuick ? 1 : 3
const sizes = isQuick
  ? [{ conditions: 200, guides: 50 }]
  : [
      { conditions: 200, guides: 50 },
      { conditions: 10_000, guides: 2_000 },
    ]
const internalKey = 'bench-internal-key-that-has-no-quota-and-all-scopes'

if (canPin) execFileSync('taskset', ['-acp', '1', String(process.pid)], { stdio: 'ignore' })

type Asked = Pick<Case, 'name' | 'body'>

interface Ratio<One extends Asked = Case> {
  case: One
  ratio: number
  ratePerCore: number
  bytes: number
}

const lines: Measured[] = []
const ratios: Ratio[][] = []
for (const size of sizes) ratios.push(await measure(size))
const [small = [], large = []] = ratios
for (const [index, { case: one, ratio }] of large.entries()) {
  const before = small[index]
  if (!before) continue
  const change = ratio / before.ratio - 1
  lines.push({
    name: `${one.name}: 10,000 + 2,000 instead of 200 + 50`,
    goal: 'within 15 %',
    value: `${change >= 0 ? '+' : ''}${(change * 100).toFixed(0)} %`,
    isReached: change > -0.15,
  })
}
const besidePayload = process.argv.includes('--payload') ? await sideBySide() : []
for (const { case: one, ratio } of besidePayload)
  lines.push({ name: one.name, goal: '', value: ratioInWords(ratio), isReached: null })
console.log(`\n${tableOf(lines)}`)
write()

async function measure({ conditions, guides }: { conditions: number; guides: number }): Promise<Ratio[]> {
  const title = `${conditions} conditions and ${guides} guides`
  console.log(`\n── ${title} ──`)
  const content = await benchContent({ conditions, guides })
  const isLargest = conditions === sizes.at(-1)?.conditions
  if (isLargest) lines.push(...(await starts(content, title)))
  const { api, url } = await startApi(content.databaseUrl)
  try {
    const found: Ratio[] = []
    for (const one of casesOver(content)) {
      const ratio = await ratioOf(one, api, url)
      found.push(ratio)
      if (conditions === 200)
        lines.push({
          name: one.name,
          goal: one.goal.toFixed(2),
          value: ratio.ratio.toFixed(2),
          isReached: ratio.ratio >= one.goal,
        })
    }
    if (isLargest) {
      const memory = api.memoryMb()
      lines.push({
        name: `memory, ${title}`,
        goal: '350 MB',
        value: `${memory.toFixed(0)} MB`,
        isReached: memory <= 350,
      })
    }
    if (conditions === 200) lines.push(...(await whilePublishing(content, url)))
    return found
  } finally {
    await api.stop()
  }
}

/**
 * From the start of the process until it is ready, and until it has answered a search that was sent at that moment. The
 * first start over a content is measured apart: it makes what the later ones use.
 */
async function starts(content: BenchContent, title: string): Promise<Measured[]> {
  const search = casesOver(content).find(({ name }) => name.startsWith('search'))
  const start = async (index: number, meanwhile?: () => Promise<void>) => {
    const { api, url } = await startApi(content.databaseUrl)
    const begun = performance.now()
    await bodyBytes(url, search?.body(index) ?? '')
    const searchedAfter = api.readyAfter + performance.now() - begun
    await meanwhile?.()
    await api.stop()
    return { readyAfter: api.readyAfter, searchedAfter }
  }
  const first = await start(0, () => outlinesKept(content.databaseUrl))
  const later = []
  for (let index = 1; index <= (isQuick ? 1 : 5); index += 1) later.push(await start(index))
  const ready = later.map(({ readyAfter }) => readyAfter)
  const median = (times: readonly number[]) =>
    percentile(
      times.toSorted((a, b) => a - b),
      0.5,
    )
  const readyAfter = median(ready)
  const inSeconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
  const among = `${inSeconds(Math.min(...ready))} to ${inSeconds(Math.max(...ready))} in ${ready.length} starts`
  return [
    {
      name: `ready from start, ${title}`,
      goal: '3 s',
      value: `${inSeconds(readyAfter)} (${among})`,
      isReached: readyAfter <= 3_000,
    },
    {
      name: 'first search answered, from start',
      goal: '',
      value: inSeconds(median(later.map(({ searchedAfter }) => searchedAfter))),
      isReached: null,
    },
    {
      name: 'ready from the first start over a content',
      goal: '',
      value: inSeconds(first.readyAfter),
      isReached: null,
    },
  ]
}

/** Waits until the API has kept the outlines of all pages. */
async function outlinesKept(databaseUrl: string): Promise<void> {
  const ledger = await openLedger({ databaseUrl, create: false })
  try {
    for (let missing = 1; missing > 0;) {
      await delay(500)
      missing = 0
      for await (const { row, outline } of ledger.readHeads(outlineVersion))
        if (outline === null && (row.kind === 'condition' || row.kind === 'guide')) missing += 1
    }
  } finally {
    await ledger.close()
  }
}

/** Our article, never asked before, and Payload's as far as its schema has it: both over the demo in one database. */
async function sideBySide(): Promise<Array<Ratio<Asked>>> {
  console.log('\n── Payload’s own GraphQL on the demo, and ours on its database ──')
  const payload = await payloadEndpoint()
  try {
    const theirs = { name: 'article of the demo, Payload’s own GraphQL', body: () => payload.body }
    const found: Array<Ratio<Asked>> = [await ratioOf(theirs, payload.server, payload.url)]
    const { api, url } = await startApi(payload.databaseUrl)
    try {
      const [, never] = casesOver({ words: [], guides: [demoGuide] })
      if (never) found.unshift(await ratioOf({ ...never, name: 'article of the demo, never asked before' }, api, url))
    } finally {
      await api.stop()
    }
    return found
  } finally {
    await payload.stop()
  }
}

async function startApi(databaseUrl: string): Promise<{ api: ProcessOnCore; url: string }> {
  const [port = 0] = await freePorts(1)
  const api = new ProcessOnCore(['dist/server.js'], {
    cwd: path.join(root, 'apps/api'),
    env: {
      ...{ DATABASE_URL: databaseUrl, API_PORT: String(port), SITE_URL: 'https://stride.example' },
      ...{ LOG_LEVEL: 'warn', API_INTERNAL_KEY: internalKey, NODE_ENV: 'production' },
    },
  })
  await api.ready(`http://127.0.0.1:${port}/health/ready`)
  return { api, url: `http://127.0.0.1:${port}/graphql` }
}

/** The case against the raw server with the same bytes, in turn and several times over; the median of the ratios. */
async function ratioOf<One extends Asked>(one: One, api: ProcessOnCore, url: string): Promise<Ratio<One>> {
  let index = 0
  const next = () => ({ body: one.body((index += 1)) })
  const headers = { 'x-api-key': internalKey }
  // Compiled and warm, as it would be after its first seconds.
  const warm = await load(url, api, next, seconds, headers)
  const [port = 0] = await freePorts(1)
  const bytes = String(Math.round(await bodyBytes(url, one.body(0))))
  const raw = new ProcessOnCore([path.join(import.meta.dirname, 'raw-server.mjs'), String(port), bytes])
  try {
    const rawUrl = `http://127.0.0.1:${port}/`
    await raw.ready(rawUrl)
    await load(rawUrl, raw, next, seconds / 2)
    const pairs: Array<{ ratio: number; ratePerCore: number }> = []
    for (let round = 0; round < rounds; round += 1) {
      const limit = await load(rawUrl, raw, next, seconds, headers)
      const ours = await load(url, api, next, seconds, headers)
      pairs.push({ ratio: ours.ratePerCore / limit.ratePerCore, ratePerCore: ours.ratePerCore })
    }
    pairs.sort((a, b) => a.ratio - b.ratio)
    const median = pairs[Math.floor(pairs.length / 2)] ?? { ratio: NaN, ratePerCore: NaN }
    console.log(
      `${one.name}: ${median.ratio.toFixed(4)} of raw (${Math.round(median.ratePerCore)} a second and core, ${Math.round(warm.bytes)} bytes)`,
    )
    return { case: one, ...median, bytes: warm.bytes }
  } finally {
    await raw.stop()
  }
}

async function bodyBytes(url: string, body: string): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity', 'x-api-key': internalKey },
  })
  const bytes = (await response.arrayBuffer()).byteLength
  if (response.status !== 200) throw new Error(`${url} answered with status ${response.status}.`)
  return bytes
}

async function whilePublishing(content: BenchContent, url: string): Promise<Measured[]> {
  const ledger = await openLedger({ databaseUrl: content.databaseUrl })
  try {
    const times = await timesToServed(ledger, content, url, isQuick ? 20 : 100)
    const p95 = percentile(times, 0.95)
    const [, never] = casesOver(content)
    const body = never?.body(1) ?? ''
    const idle = percentile(await latencies(url, body, seconds * 2), 0.99)
    const stop = publishingEvery(ledger, content, 50)
    const busy = percentile(await latencies(url, body, seconds * 2), 0.99)
    await stop()
    return [
      {
        name: `publish to served by the API, p95 over ${times.length}`,
        goal: '300 ms',
        value: `${p95.toFixed(0)} ms`,
        isReached: p95 <= 300,
      },
      {
        name: 'p99 of reads while 20 publications a second arrive',
        goal: 'under 3 × idle',
        value: `${(busy / idle).toFixed(1)} × (${idle.toFixed(1)} → ${busy.toFixed(1)} ms)`,
        isReached: busy < 3 * idle,
      },
    ]
  } finally {
    await ledger.close()
  }
}

function write(): void {
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`
  const folder = path.join(root, process.argv.includes('--write') ? 'docs/bench' : '.data/bench')
  mkdirSync(folder, { recursive: true })
  const result = { measuredAt: new Date().toISOString(), machine, pinned: canPin, lines }
  writeFileSync(path.join(folder, 'results.json'), `${JSON.stringify(result, null, 2)}\n`)
  const bars = [
    ...small.map(({ case: one, ratio }) => ({ name: one.name, ratio, goal: one.goal })),
    ...besidePayload.map(({ case: one, ratio }) => ({ name: one.name, ratio })),
  ]
  const note = `${machine}. Server and load on a core each; rates per second of the server’s processor time.`
  writeFileSync(path.join(folder, 'results.svg'), pictureOf(bars, note))
  console.log(`\nKept in ${path.relative(root, folder)}.`)
}

import { openLedger } from '@stride/ledger/open-ledger'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { root } from '../support/root'
import { startApi, type Server } from './api-on-core'
import { casesOver, type Case } from './cases'
import { benchContent, type BenchContent } from './content'
import { inTurns, type Done } from './in-turns'
import { latencies, median, percentile } from './latency'
import { changeInWords, pictureOf, ratioInWords, tableOf, type Bar, type Measured } from './measured'
import { demoGuide, payloadEndpoint } from './payload-endpoint'
import { canPin } from './process-on-core'
import { publishingEvery, timesToServed } from './publishing'
import { starts } from './starting'

/**
 * Measures the built API against a raw `node:http` server that returns the same bytes, in one run: `npm run bench`.
 * `--quick` takes fewer rounds and leaves the large content out; `--payload` also measures Payload's
 * own GraphQL beside ours, both on the demo; `--write` keeps the figures for the README.
 */
const isQuick = process.argv.includes('--quick')
const rounds = isQuick ? { count: 6, seconds: 0.5, warming: 1 } : { count: 32, seconds: 0.5, warming: 4 }
/** For Payload's own endpoint, which takes more than a second for the requests that are under way. */
const longRounds = isQuick ? { count: 1, seconds: 4, warming: 2 } : { count: 3, seconds: 8, warming: 4 }
const usual = { conditions: 200, guides: 50 }
const large = { conditions: 10_000, guides: 2_000 }

if (canPin) execFileSync('taskset', ['-acp', '1', String(process.pid)], { stdio: 'ignore' })

const content = await benchContent(usual)
const { bars, lines } = await measureAll()
const besidePayload = process.argv.includes('--payload') ? await sideBySide() : []
for (const { name, ratio } of besidePayload) lines.push({ name, goal: '', value: ratioInWords(ratio), isReached: null })
console.log(`\n${tableOf(lines)}`)
write()

interface Figures {
  bars: Bar[]
  lines: Measured[]
}

/** Every case over the usual content, and over the large one in turn. */
async function measureAll(): Promise<Figures> {
  const title = `${large.conditions} conditions and ${large.guides} guides`
  const largeContent = isQuick ? undefined : await benchContent(large)
  const largeLines = largeContent ? await starting(largeContent, title) : []
  const server = await startApi(content.databaseUrl)
  const largeServer = largeContent && (await startApi(largeContent.databaseUrl))
  try {
    const bars: Bar[] = []
    for (const [place, one] of casesOver(content).entries()) {
      const asked = [{ ...server, body: one.body }]
      const largeCase = largeContent && casesOver(largeContent)[place]
      if (largeServer && largeCase) asked.push({ ...largeServer, body: largeCase.body })
      const [done, largeDone] = await inTurns(asked, rounds)
      bars.push(told(one, done))
      if (!largeDone) continue
      const changes = largeDone.rates.map((rate, round) => rate / (done?.rates[round] ?? NaN) - 1)
      largeLines.push({
        name: `${one.name}: ${title} instead of ${usual.conditions} and ${usual.guides}`,
        goal: 'within 15 %',
        value: changeInWords(changes),
        isReached: median(changes) > -0.15,
      })
    }
    if (largeServer) largeLines.push(memoryOf(largeServer, title))
    await largeServer?.api.stop()
    return { bars, lines: [...bars.map(lineOf), ...(await whilePublishing(server.url)), ...largeLines] }
  } finally {
    await largeServer?.api.stop()
    await server.api.stop()
  }
}

function memoryOf({ api }: Server, title: string): Measured {
  const memory = api.memoryMb()
  return { name: `memory, ${title}`, goal: '350 MB', value: `${memory.toFixed(0)} MB`, isReached: memory <= 350 }
}

/** Tells at once what was measured of a case, while the next is still to come. */
function told(one: Pick<Case, 'name'> & Partial<Case>, done: Done | undefined): Bar {
  const { ratios, rates, bytes } = done ?? { ratios: [], rates: [], bytes: NaN }
  const ratio = median(ratios)
  const rate = Math.round(median(rates))
  console.log(`${one.name}: ${ratio.toFixed(4)} of raw (${rate} a second and core, ${Math.round(bytes)} bytes)`)
  return { name: one.name, ratio, goal: one.goal }
}

function lineOf({ name, ratio, goal = NaN }: Bar): Measured {
  return { name, goal: goal.toFixed(2), value: ratio.toFixed(2), isReached: ratio >= goal }
}

async function starting(largeContent: BenchContent, title: string): Promise<Measured[]> {
  const search = casesOver(largeContent).find(({ name }) => name.startsWith('search'))
  const found = await starts(largeContent.databaseUrl, search?.body(0) ?? '', 5)
  const inSeconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
  const among = `${inSeconds(found.ready.least)} to ${inSeconds(found.ready.most)} in ${found.count} starts`
  return [
    {
      name: `ready from start, ${title}`,
      goal: '3 s',
      value: `${inSeconds(found.median.ready)} (${among})`,
      isReached: found.median.ready <= 3_000,
    },
    {
      name: 'first search answered, from start',
      goal: '',
      value: inSeconds(found.median.searched),
      isReached: null,
    },
    {
      name: 'ready from the first start over a content',
      goal: '',
      value: inSeconds(found.first.ready),
      isReached: null,
    },
  ]
}

/** Our article, never asked before, and Payload's as far as its schema has it: both over the demo in one database. */
async function sideBySide(): Promise<Bar[]> {
  console.log('\n── Payload’s own GraphQL on the demo, and ours on its database ──')
  const payload = await payloadEndpoint()
  try {
    const [theirs] = await inTurns([{ api: payload.server, url: payload.url, body: () => payload.body }], longRounds)
    const ours = await startApi(payload.databaseUrl)
    try {
      const body = casesOver({ words: [], guides: [demoGuide] })[1]?.body ?? (() => '')
      const [done] = await inTurns([{ ...ours, body }], rounds)
      return [
        told({ name: 'article of the demo, never asked before' }, done),
        told({ name: 'article of the demo, Payload’s own GraphQL' }, theirs),
      ]
    } finally {
      await ours.api.stop()
    }
  } finally {
    await payload.stop()
  }
}

async function whilePublishing(url: string): Promise<Measured[]> {
  const ledger = await openLedger({ databaseUrl: content.databaseUrl })
  try {
    const times = await timesToServed(ledger, content, url, isQuick ? 20 : 100)
    const p95 = percentile(times, 0.95)
    const [, never] = casesOver(content)
    const body = never?.body(1) ?? ''
    const idle = percentile(await latencies(url, body, 8), 0.99)
    const stop = publishingEvery(ledger, content, 50)
    const busy = percentile(await latencies(url, body, 8), 0.99)
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
  const note = `${machine}. Server and load on a core each; rates per second of the server’s processor time.`
  writeFileSync(path.join(folder, 'results.svg'), pictureOf([...bars, ...besidePayload], note))
  console.log(`\nKept in ${path.relative(root, folder)}.`)
}

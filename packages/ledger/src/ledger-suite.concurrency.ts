import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger } from './ledger'
import { followUntil, type Harnesses, type SuiteOptions } from './ledger-harness'
import type { AppendRequest, Publication } from './publication'
import { entryIdOf, openGate, publicationOf, withdrawalOf } from './request.fixtures'
import { verifyLedger } from './verify'

/** One step of a writer: how many turns of the event loop it lets pass first, and what it appends. */
interface Step {
  pause: number
  entry: number
  /** Undefined withdraws. */
  title: string | undefined
}

const step: fc.Arbitrary<Step> = fc.record({
  pause: fc.nat(3),
  entry: fc.integer({ min: 1, max: 3 }),
  title: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined, freq: 4 }),
})
const writers = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 3 })
const followers = fc.array(fc.record({ start: fc.nat(10), after: fc.nat(3) }), { maxLength: 3 })

/** Its only row is appended when all writers are done, so that followers know when they have seen everything. */
const lastEntry = entryIdOf(99)

/** What holds when several write and follow at once. */
export function describeConcurrency(harnesses: Harnesses, { runs, processes }: Required<SuiteOptions>): void {
  describe('several at once', () => {
    it('append one order without gap or double, which each follower sees exactly once', async () => {
      const property = fc.asyncProperty(writers, followers, async (scripts, starts) => {
        const harness = await harnesses.next()
        const reader = await harness.connect()
        const appended: Publication[] = []
        const writing = Promise.all(
          scripts.map(async (script) => {
            const ledger = await harness.connect()
            for (const step of script) appended.push(...(await take(ledger, step)))
          }),
        )
        const starting = starts.map(async ({ start, after }) => {
          await turns(start)
          const ledger = await harness.connect()
          return { ledger, from: Math.min(after, (await ledger.tail())?.sequence ?? 0) }
        })
        const following = starting.map(async (started) => {
          const { ledger, from } = await started
          const seen: Publication[] = []
          for await (const row of ledger.follow(from, new AbortController().signal)) {
            seen.push(row)
            if (row.entryId === lastEntry) break
          }
          return { from, seen }
        })
        await Promise.all([writing, ...starting])
        await reader.append(publicationOf(99), openGate)
        const rows = await reader.read(0, 1000)
        for (const { from, seen } of await Promise.all(following)) expect(seen).toEqual(rows.slice(from))

        expect(rows.map((row) => row.sequence)).toEqual(rows.map((_, index) => index + 1))
        expect([...appended].sort((a, b) => a.sequence - b.sequence)).toEqual(rows.slice(0, -1))
        expect(await verifyLedger(reader)).toMatchObject({ intact: true, rows: rows.length })
        expectNoRepeats(rows)
        expect(await reader.heads()).toEqual(foldHeads(rows))
        await harnesses.destroyAll()
      })
      await fc.assert(property, { numRuns: runs })
    })

    it('append the same once', async () => {
      const harness = await harnesses.next()
      const ledgers = await Promise.all([harness.connect(), harness.connect(), harness.connect()])
      const results = await Promise.all(
        ledgers.flatMap((ledger) => [1, 2, 3, 4].map(() => ledger.append(publicationOf(1), openGate))),
      )
      expect(results.filter(({ appended }) => appended)).toHaveLength(1)
      expect(new Set(results.map(({ publication }) => publication.rowHash)).size).toBe(1)
    })

    it('redact the same row once', async () => {
      const harness = await harnesses.next()
      const ledgers = await Promise.all([harness.connect(), harness.connect(), harness.connect()])
      const [first] = ledgers
      await first.append(publicationOf(1), openGate)
      await first.append(withdrawalOf(1), openGate)
      const redactions = await Promise.all(ledgers.map((ledger) => ledger.redact(1, 'Asked for.')))
      expect(redactions.map((row) => row.sequence)).toEqual([3, 3, 3])
      expect(await verifyLedger(first)).toEqual({ intact: true, rows: 3, entries: 1 })
    })

    if (processes) {
      it('append from three processes while a follower reads', async () => {
        const harness = await harnesses.next()
        const each = 40
        const reader = await harness.connect()
        const following = followUntil(reader, 0, 3 * each)
        const acknowledged = await Promise.all(
          [1, 2, 3].map((writer) => appendInProcess(harness.databaseUrl, writer, each)),
        )
        const sequences = Array.from({ length: 3 * each }, (_, index) => index + 1)
        expect(acknowledged.flat().sort((a, b) => a - b)).toEqual(sequences)
        expect((await following).map((row) => row.sequence)).toEqual(sequences)
        expect(await verifyLedger(reader)).toMatchObject({ intact: true, rows: 3 * each })
      })
    }
  })
}

async function take(ledger: Ledger, { pause, entry, title }: Step): Promise<Publication[]> {
  await turns(pause)
  const request: AppendRequest =
    title === undefined ? withdrawalOf(entry) : publicationOf(entry, { content: { title }, clinical: title })
  try {
    const { publication, appended } = await ledger.append(request, openGate)
    return appended ? [publication] : []
  } catch (error) {
    if (title === undefined && String(error).includes('never published')) return []
    throw error
  }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** No entry says the same twice in a row. */
function expectNoRepeats(rows: readonly Publication[]): void {
  for (const n of [1, 2, 3]) {
    const said = rows.filter((row) => row.entryId === entryIdOf(n)).map((row) => `${row.action} ${row.contentHash}`)
    expect(said.filter((word, index) => word === said[index - 1])).toEqual([])
  }
}

function foldHeads(rows: readonly Publication[]): Publication[] {
  const heads = new Map(rows.map((row) => [row.entryId, row]))
  return [...heads.values()].sort((a, b) => a.sequence - b.sequence)
}

/** Starts a process that appends, and answers the sequences that it printed as acknowledged. */
async function appendInProcess(databaseUrl: string | undefined, writer: number, count: number): Promise<number[]> {
  const script = fileURLToPath(new URL('./ledger-suite.appender.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(writer), String(count)], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const [code] = (await once(child, 'close')) as [number | null]
  expect(code).toBe(0)
  return output.trim().split('\n').map(Number)
}

import { outlineVersion } from '@stride/content/connection/outlines'
import { openLedger } from '@stride/ledger/open-ledger'
import { setTimeout as delay } from 'node:timers/promises'
import { bodyBytes, startApi } from './api-on-core'
import { median } from './latency'

/** Milliseconds from the start of a process. */
interface Start {
  ready: number
  /** Until it has answered a search that was sent when it was ready. */
  searched: number
}

/** What several starts over one content took. */
export interface Starts {
  /** The first one is apart: it makes what the later ones use. */
  first: Start
  /** Of the later ones. */
  median: Start
  ready: { least: number; most: number }
  count: number
}

/** @param search The body of a request that searches. */
export async function starts(databaseUrl: string, search: string, count: number): Promise<Starts> {
  const first = await start(databaseUrl, search, () => outlinesKept(databaseUrl))
  const later: Start[] = []
  for (let times = 0; times < count; times += 1) later.push(await start(databaseUrl, search))
  const ready = later.map((one) => one.ready)
  return {
    first,
    median: { ready: median(ready), searched: median(later.map(({ searched }) => searched)) },
    ready: { least: Math.min(...ready), most: Math.max(...ready) },
    count,
  }
}

async function start(databaseUrl: string, search: string, meanwhile?: () => Promise<void>): Promise<Start> {
  const { api, url } = await startApi(databaseUrl)
  try {
    const begun = performance.now()
    await bodyBytes(url, search)
    const searched = api.readyAfter + performance.now() - begun
    await meanwhile?.()
    return { ready: api.readyAfter, searched }
  } finally {
    await api.stop()
  }
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

import { demoEntries } from '@stride/demo/demo-entries'
import type { Ledger } from '@stride/ledger/ledger'
import { openLedger } from '@stride/ledger/open-ledger'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AppProcess } from '../../support/app-process'
import { freePorts } from '../../support/free-ports'
import { publishAll, type Entry } from './publish-entries'

export const siteUrl = 'https://stride.example'

export interface DemoApi {
  ledger: Ledger
  databaseUrl: string
  entries: Entry[]
  /** Address of the first API. */
  url: string
  /** Starts one more API over the same ledger. */
  startAnother: (env?: Record<string, string>) => Promise<AppProcess>
  close: () => Promise<void>
}

/** The built API over a ledger of its own that holds the demo, published past the same gate as an editor's work. */
export async function startDemoApi(): Promise<DemoApi> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stride-contract-'))
  const databaseUrl = `file:${path.join(folder, 'stride.db')}`
  const ledger = await openLedger({ databaseUrl })
  const now = new Date()
  const entries: Entry[] = demoEntries(now)
  await publishAll(ledger, entries, now)
  const started: AppProcess[] = []
  const startAnother = async (env: Record<string, string> = {}) => {
    const [port = 0] = await freePorts(1)
    const api = new AppProcess('api', port, {
      DATABASE_URL: databaseUrl,
      API_PORT: String(port),
      SITE_URL: siteUrl,
      API_ANONYMOUS_SCOPES: 'content,commerce',
      API_ANONYMOUS_POINTS_PER_MINUTE: '10000000',
      LOG_LEVEL: 'debug',
      ...env,
    })
    started.push(api)
    api.start()
    await api.ready()
    return api
  }
  const { url } = await startAnother()
  return {
    ledger,
    databaseUrl,
    entries,
    url,
    startAnother,
    close: async () => {
      await Promise.all(started.map((api) => api.stop()))
      await ledger.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Asks with POST, as most clients do. */
export async function post(url: string, query: string, variables: object = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const body = (await response.json()) as {
    data?: unknown
    extensions?: unknown
    errors?: Array<{ message: string; extensions: { code: string } }>
  }
  return { response, ...body }
}

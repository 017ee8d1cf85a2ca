import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AppProcess, type AppName } from './app-process'
import { freePorts } from './free-ports'
import { verifyLedger, type LedgerVerdict } from './ledger-verdict'

export type DemoRole = 'editor' | 'reviewer' | 'publisher' | 'commerce' | 'admin'
export interface Login {
  email: string
  password: string
}

/** What a test needs to talk to a running system; plain data, so that it can cross to the tests' workers. */
export interface SystemAddresses {
  cmsUrl: string
  apiUrl: string
  siteUrl: string
  databaseUrl: string
  dataFolder: string
  logins: Record<DemoRole, Login>
}

export interface RunningSystem extends SystemAddresses {
  cms: AppProcess
  api: AppProcess
  web: AppProcess
  /** How long each app took to become ready, in milliseconds. */
  startedIn: Record<AppName, number>
  verifyLedger: () => Promise<LedgerVerdict>
  /** Stops all three and removes their data. */
  stop: () => Promise<void>
}

interface SystemOptions {
  /** MongoDB instead of an SQLite file: a server's address; the database gets a name of its own. */
  mongodbUrl?: string
  env?: Record<string, string>
}

/**
 * Starts the three built apps as `npm start` does, on free ports, with a data folder and a database of their own and the
 * demo content. Resolves once all three are ready.
 */
export async function startSystem({ mongodbUrl, env: more = {} }: SystemOptions = {}): Promise<RunningSystem> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'stride-system-'))
  const databaseUrl = mongodbUrl ? databaseOn(mongodbUrl) : `file:${path.join(dataFolder, 'stride.db')}`
  const [cmsPort = 0, apiPort = 0, webPort = 0] = await freePorts(3)
  const siteUrl = `http://localhost:${webPort}`
  const apiUrl = `http://localhost:${apiPort}`
  const env = {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    STRIDE_DATA_DIR: dataFolder,
    STRIDE_DEMO: '1',
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    API_INTERNAL_KEY: `stride_internal_${randomBytes(32).toString('hex')}`,
    API_ANONYMOUS_SCOPES: 'content,commerce',
    API_ANONYMOUS_POINTS_PER_MINUTE: '10000000',
    CMS_PORT: String(cmsPort),
    API_PORT: String(apiPort),
    WEB_PORT: String(webPort),
    SITE_URL: siteUrl,
    API_URL: apiUrl,
    ...more,
  }
  const cms = new AppProcess('cms', cmsPort, env)
  const api = new AppProcess('api', apiPort, env)
  const web = new AppProcess('web', webPort, env)
  const stop = async () => {
    await Promise.all([web.stop(), api.stop(), cms.stop()])
    await rm(dataFolder, { recursive: true, force: true })
  }
  try {
    const begun = performance.now()
    const startedIn = { cms: 0, api: 0, web: 0 }
    await Promise.all(
      Object.entries({ cms, api, web }).map(async ([name, app]) => {
        app.start()
        await app.ready()
        startedIn[name as AppName] = Math.round(performance.now() - begun)
      }),
    )
    const logins = await readLogins(path.join(dataFolder, 'demo-logins.json'))
    const addresses = { cmsUrl: cms.url, apiUrl, siteUrl, databaseUrl, dataFolder, logins }
    return { ...addresses, cms, api, web, startedIn, verifyLedger: () => verifyLedger(databaseUrl), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function databaseOn(mongodbUrl: string): string {
  const url = new URL(mongodbUrl)
  url.pathname = `/stride-system-${randomBytes(4).toString('hex')}`
  return url.href
}

async function readLogins(file: string): Promise<Record<DemoRole, Login>> {
  const logins = JSON.parse(await readFile(file, 'utf8')) as Array<Login & { role: DemoRole }>
  return Object.fromEntries(logins.map(({ role, email, password }) => [role, { email, password }])) as Record<
    DemoRole,
    Login
  >
}

import { parseDatabaseUrl } from '@stride/ledger/database-url'

export interface Config {
  port: number
  /** As `openLedger` takes it; checked. */
  databaseUrl: string | undefined
  /** Public address of the reader site, without a trailing slash. */
  siteUrl: string
  logLevel: string
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** Reads the environment. Throws an Error that says what to fix. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  parseDatabaseUrl(env.DATABASE_URL)
  return {
    port: portFrom('API_PORT', env.API_PORT, 4000),
    databaseUrl: env.DATABASE_URL,
    siteUrl: siteUrlFrom(env.SITE_URL || `http://localhost:${portFrom('WEB_PORT', env.WEB_PORT, 3000)}`),
    logLevel: logLevelFrom(env.LOG_LEVEL || 'info'),
  }
}

function portFrom(name: string, value: string | undefined, usual: number): number {
  if (!value) return usual
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} must be a port, a number from 0 to 65535; it is "${value}".`)
  return port
}

function siteUrlFrom(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.search || url.hash || url.username)
    throw new Error(`SITE_URL must be the site's full address, such as https://stride.example; it is "${value}".`)
  return url.href.replace(/\/$/, '')
}

function logLevelFrom(value: string): string {
  if (!logLevels.includes(value)) throw new Error(`LOG_LEVEL must be one of ${logLevels.join(', ')}; it is "${value}".`)
  return value
}

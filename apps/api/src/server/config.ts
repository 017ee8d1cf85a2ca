import { parseDatabaseUrl } from '@stride/ledger/database-url'
import { allowances, type Allowance } from '@stride/partners/plan'
import { scopes, scopesIn, type Scope } from '@stride/partners/scope'
import type { Environment } from './environment'

export interface Config {
  port: number
  /** As `openLedger` takes it; checked. */
  databaseUrl: string | undefined
  /** Public address of the reader site, without a trailing slash. */
  siteUrl: string
  /** Public address of this API, without a trailing slash. */
  publicUrl: string
  logLevel: string
  /** A manifest of documents that clients may ask for by hash; undefined without one. */
  trustedDocuments: string | undefined
  /** The key by which our own apps are known; undefined without one. */
  internalKey: string | undefined
  /** What whoever has no key may have. */
  anonymousScopes: Scope[]
  /** How much whoever has no key may ask for. */
  anonymousAllowance: Allowance | null
  /** By which metrics are read from other machines; undefined without one. */
  metricsToken: string | undefined
  /** How long it goes on answering after it was told to stop, in seconds. */
  drainSeconds: number
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** Reads the environment. Throws an Error that says what to fix. */
export function readConfig(env: Environment): Config {
  parseDatabaseUrl(env.DATABASE_URL)
  const port = portFrom('API_PORT', env.API_PORT, 4000)
  const webPort = portFrom('WEB_PORT', env.WEB_PORT, 3000)
  return {
    port,
    databaseUrl: env.DATABASE_URL,
    siteUrl: addressFrom('SITE_URL', env.SITE_URL || `http://localhost:${webPort}`),
    publicUrl: addressFrom('API_PUBLIC_URL', env.API_PUBLIC_URL || `http://localhost:${port}`),
    logLevel: logLevelFrom(env.LOG_LEVEL || 'info'),
    trustedDocuments: env.TRUSTED_DOCUMENTS || undefined,
    internalKey: internalKeyFrom(env.API_INTERNAL_KEY),
    anonymousScopes: anonymousScopesFrom(env.API_ANONYMOUS_SCOPES || 'content'),
    anonymousAllowance: anonymousAllowanceFrom(env.API_ANONYMOUS_POINTS_PER_MINUTE),
    metricsToken: metricsTokenFrom(env.METRICS_TOKEN),
    drainSeconds: drainSecondsFrom(env.API_DRAIN_SECONDS),
  }
}

function portFrom(name: string, value: string | undefined, usual: number): number {
  if (!value) return usual
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} must be a port, a number from 0 to 65535; it is "${value}".`)
  return port
}

function addressFrom(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.search || url.hash || url.username)
    throw new Error(`${name} must be a full address, such as https://stride.example; it is "${value}".`)
  return url.href.replace(/\/$/, '')
}

function logLevelFrom(value: string): string {
  if (!logLevels.includes(value)) throw new Error(`LOG_LEVEL must be one of ${logLevels.join(', ')}; it is "${value}".`)
  return value
}

/** Never repeats the key. */
function internalKeyFrom(value: string | undefined): string | undefined {
  if (!value) return undefined
  if (!/^[\w-]{32,200}$/.test(value))
    throw new Error(
      'API_INTERNAL_KEY must be 32 to 200 letters, digits, "_" or "-", such as stride_internal_ and 64 hexadecimal digits.',
    )
  return value
}

function anonymousScopesFrom(value: string): Scope[] {
  const names = value.split(',').map((name) => name.trim())
  const known = scopesIn(names)
  if (value === 'none') return []
  if (known.length !== new Set(names).size)
    throw new Error(
      `API_ANONYMOUS_SCOPES must be none, or some of ${scopes.join(', ')} with commas between; it is "${value}".`,
    )
  return known
}

/** For a day it is twenty times as much, as it is usually. */
function anonymousAllowanceFrom(value: string | undefined): Allowance | null {
  const usual = allowances.anonymous
  if (!value || !usual) return usual
  const pointsPerMinute = Number(value)
  if (!Number.isSafeInteger(pointsPerMinute) || pointsPerMinute < 1)
    throw new Error(`API_ANONYMOUS_POINTS_PER_MINUTE must be a whole number of points from 1; it is "${value}".`)
  return { ...usual, pointsPerMinute, pointsPerDay: pointsPerMinute * 20 }
}

/** Never repeats the token. */
function metricsTokenFrom(value: string | undefined): string | undefined {
  if (!value) return undefined
  if (!/^[\w-]{16,200}$/.test(value)) throw new Error('METRICS_TOKEN must be 16 to 200 letters, digits, "_" or "-".')
  return value
}

const longestDrain = 120

function drainSecondsFrom(value: string | undefined): number {
  const seconds = Number(value || 0)
  if (!(seconds >= 0 && seconds <= longestDrain))
    throw new Error(`API_DRAIN_SECONDS must be a number from 0 to ${longestDrain}; it is "${value ?? ''}".`)
  return seconds
}

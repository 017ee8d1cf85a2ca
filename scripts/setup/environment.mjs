import { isAbsolute, join, resolve } from 'node:path'
import { Problem } from './problem.mjs'
import { root } from './root.mjs'

/**
 * @typedef {object} Settings
 * @property {Record<'web' | 'cms' | 'api', number>} ports
 * @property {string} databaseUrl With an absolute path when it names a file.
 * @property {string} dataFolder Absolute.
 * @property {string} siteUrl Where readers find the site.
 * @property {string} apiUrl Where the site finds the API.
 */

/**
 * Reads the settings that a person may give; whatever is wrong is said before anything long begins.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env) {
  const ports = {
    web: port(env, 'WEB_PORT', 3000),
    cms: port(env, 'CMS_PORT', 3001),
    api: port(env, 'API_PORT', 4000),
  }
  return {
    ports,
    databaseUrl: absoluteDatabaseUrl(env.DATABASE_URL || 'file:.data/stride.db'),
    dataFolder: resolve(root, env.STRIDE_DATA_DIR || '.data'),
    siteUrl: env.SITE_URL || `http://localhost:${ports.web}`,
    apiUrl: env.API_URL || `http://localhost:${ports.api}`,
  }
}

/**
 * What the apps get to see, on top of this process's own environment.
 * @param {Settings} settings
 * @param {{ mode: 'production' | 'development' } & import('./data-folder.mjs').Secrets} more
 * @returns {Record<string, string>}
 */
export function environmentOfApps(settings, { mode, payloadSecret, apiInternalKey }) {
  const demo = process.env.STRIDE_DEMO ?? '1'
  return {
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: settings.databaseUrl,
    STRIDE_DATA_DIR: settings.dataFolder,
    STRIDE_DEMO: demo,
    PAYLOAD_SECRET: payloadSecret,
    WEB_PORT: String(settings.ports.web),
    CMS_PORT: String(settings.ports.cms),
    API_PORT: String(settings.ports.api),
    SITE_URL: settings.siteUrl,
    API_URL: settings.apiUrl,
    API_INTERNAL_KEY: apiInternalKey,
    // The demo is there to be tried: it shows gear to whoever comes without a key.
    API_ANONYMOUS_SCOPES: process.env.API_ANONYMOUS_SCOPES || (demo === '1' ? 'content,commerce' : 'content'),
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @param {number} usual
 */
function port(env, name, usual) {
  const given = env[name]
  if (!given) return usual
  const number = Number(given)
  if (Number.isInteger(number) && number > 0 && number < 65536) return number
  throw new Problem(`${name} is "${given}": give a port from 1 to 65535, such as ${name}=${usual + 100}.`)
}

/** @param {string} url */
function absoluteDatabaseUrl(url) {
  if (/^mongodb(\+srv)?:\/\/./.test(url)) return url
  const file = /^file:(.+)$/.exec(url)?.[1]
  if (!file) {
    throw new Problem(
      'DATABASE_URL is neither a SQLite file nor a MongoDB: give file:<path>, such as file:.data/stride.db (the default), or mongodb://<host>/<database>.',
    )
  }
  return file.startsWith('//') || isAbsolute(file) ? url : `file:${join(root, file)}`
}

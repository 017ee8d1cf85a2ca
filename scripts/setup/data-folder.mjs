import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} Secrets
 * @property {string} payloadSecret Signs the CMS's sessions: PAYLOAD_SECRET when given.
 * @property {string} apiInternalKey By which the API knows the site: API_INTERNAL_KEY when given.
 *
 * Makes the data folder, for its owner alone (0700), and in it the secrets (0600), once.
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Secrets}
 */
export function prepareDataFolder(folder, env) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return {
    payloadSecret: env.PAYLOAD_SECRET || kept(join(folder, 'payload-secret'), ''),
    // With a name in front, so that a leaked one is recognised.
    apiInternalKey: env.API_INTERNAL_KEY || kept(join(folder, 'api-internal-key'), 'stride_internal_'),
  }
}

/**
 * What a file holds; 256 random bits behind a prefix, made now, when there is none.
 * @param {string} file
 * @param {string} prefix
 */
function kept(file, prefix) {
  if (!existsSync(file)) writeFileSync(file, prefix + randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}

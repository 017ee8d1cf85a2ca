import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes the data folder, for its owner alone (0700), and the secret that signs sessions (0600), once.
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} The secret: PAYLOAD_SECRET when given.
 */
export function prepareDataFolder(folder, env) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (env.PAYLOAD_SECRET) return env.PAYLOAD_SECRET
  const file = join(folder, 'payload-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}

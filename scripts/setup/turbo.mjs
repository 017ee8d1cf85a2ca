import { join } from 'node:path'
import { root } from './root.mjs'
import { runProgram } from './run-program.mjs'

/** No telemetry from the tools that we start. */
const quiet = { NEXT_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

/**
 * `turbo run …`, by Node directly: npx would cost a second.
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} Its exit code.
 */
export function turbo(words, env = {}) {
  const program = join(root, 'node_modules/turbo/bin/turbo')
  return runProgram(process.execPath, [program, 'run', ...words], { env: { ...quiet, ...env } })
}

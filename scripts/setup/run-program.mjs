import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './root.mjs'

/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program at the root, with its output on ours, until it ends. A signal to us ends it first, then us.
 * @param {string} program
 * @param {string[]} words
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Promise<number>} Its exit code.
 */
export async function runProgram(program, words, { env = {} } = {}) {
  const child = spawn(program, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const caught = { signal: /** @type {NodeJS.Signals | undefined} */ (undefined) }
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    caught.signal = signal
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, passOn)
  try {
    const exitCode = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject))
    if (caught.signal) process.exit(128 + constants.signals[caught.signal])
    return exitCode ?? 1
  } finally {
    for (const signal of signals) process.off(signal, passOn)
  }
}

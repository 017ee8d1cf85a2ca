import { spawn } from 'node:child_process'
import { createConcurrently, LogError, Logger } from 'concurrently'
import { readableLine } from './readable-line.mjs'
import { whenNpmEnds } from './when-npm-ends.mjs'

/** How long programs may take to finish what they are doing when told to stop, in milliseconds. */
const patience = 10_000

/** One Ctrl-C reaches us twice, from the terminal and from npm: only what comes this much later is a second one. */
const sameSignal = 1_000

/** How many of a program's last lines are kept, to show when it dies. */
const keptLines = 30

/**
 * @typedef {{ name: string, command: string, cwd: string, env: Record<string, string>, prefixColor: string }} Program
 *
 * @typedef {object} Running
 * @property {Promise<{ name: string, code: string | number } | undefined>} ended Resolves once every program has ended; to the one that ended
 *   unasked, when one did, with its exit code or signal.
 * @property {AbortSignal} stopping Aborts when a signal came or a program ended.
 * @property {(name: string) => string[]} lastLines
 * @property {() => void} stop
 */

/**
 * Runs programs side by side. Each leads its own process group, so that nothing it started outlives it; SIGINT,
 * SIGTERM and SIGHUP stop them all, and so does the end of any. A second signal doesn't wait.
 * @param {Program[]} programs
 * @returns {Running}
 */
export function runTogether(programs) {
  const stopping = new AbortController()
  const lines = new Map(programs.map(({ name }) => [name, /** @type {string[]} */ ([])]))
  let endedUnasked = /** @type {{ name: string, code: string | number } | undefined} */ (undefined)

  const logger = new Logger({ prefixFormat: 'name' })
  const { commands, result } = createConcurrently(programs, {
    logger,
    outputStream: process.stdout,
    controllers: [new LogError({ logger })],
    prefixColors: programs.map(({ prefixColor }) => prefixColor),
    spawn: startGroup,
    kill: (pid, signal) => signalGroup(pid, signal ?? 'SIGTERM'),
  })
  const signalAll = (/** @type {NodeJS.Signals} */ signal) => commands.forEach((command) => command.kill(signal))

  let stoppedAt = 0
  const stop = () => {
    if (stopping.signal.aborted) return Date.now() - stoppedAt > sameSignal ? signalAll('SIGKILL') : undefined
    stoppedAt = Date.now()
    stopping.abort()
    signalAll('SIGTERM')
    setTimeout(() => signalAll('SIGKILL'), patience).unref()
  }
  for (const command of commands) {
    const kept = lines.get(command.name) ?? []
    const onLine = (/** @type {string} */ line) => {
      kept.push(line)
      if (kept.length > keptLines) kept.shift()
      logger.logCommandText(`${line}\n`, command)
    }
    command.stdout.subscribe(lineByLine(onLine))
    command.stderr.subscribe(lineByLine(onLine))
    command.close.subscribe(({ exitCode }) => {
      if (stopping.signal.aborted) return
      endedUnasked = { name: command.name, code: exitCode }
      stop()
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  whenNpmEnds(stop)

  const ended = result.then(
    () => endedUnasked,
    () => endedUnasked,
  )
  return { ended, stopping: stopping.signal, lastLines: (name) => lines.get(name) ?? [], stop }
}

/**
 * @param {string} command
 * @param {import('node:child_process').SpawnOptions} options
 */
function startGroup(command, options) {
  return spawn('/bin/sh', ['-c', command], { ...options, detached: true })
}

/**
 * @param {number} pid
 * @param {string} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, /** @type {NodeJS.Signals} */ (signal))
  } catch (error) {
    const goneAlready = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    if (!goneAlready) throw error
  }
}

/**
 * @param {(line: string) => void} onLine
 * @returns {(chunk: Buffer) => void} Takes what a program writes, in whatever pieces it comes.
 */
function lineByLine(onLine) {
  const decoder = new TextDecoder()
  let unfinished = ''
  return (chunk) => {
    const lines = (unfinished + decoder.decode(chunk, { stream: true })).split('\n')
    unfinished = lines.pop() ?? ''
    for (const line of lines) onLine(process.stdout.isTTY ? readableLine(line) : line)
  }
}

import { spawn, type ChildProcess } from 'node:child_process'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from './log'

export interface NextProcessOptions {
  /** The standalone output's server.js. */
  server: string
  environment: NodeJS.ProcessEnv
  log: Logger
  /** The shortest and the longest wait before a restart, in milliseconds. */
  waits?: { first: number; longest: number }
}

/** A process that ran this long had started well: the next restart comes soon again. In milliseconds. */
const startedWell = 30_000
const startLimit = 60_000
const stopLimit = 5_000
// Ends Next when the edge is gone without having said so (kill -9): the channel between them closes.
const endWithParent = 'data:text/javascript,process.on("disconnect",()=>process.exit(0))'

/** Next's own server as a child process on a private loopback port, started again whenever it ends. */
export class NextProcess {
  readonly #options: NextProcessOptions
  readonly #stopping = new AbortController()
  #child: ChildProcess | undefined
  #port: number | undefined
  #running: Promise<void> | undefined

  constructor(options: NextProcessOptions) {
    this.#options = options
  }

  /** Where it answers; undefined while it does not. */
  get port(): number | undefined {
    return this.#port
  }

  get processId(): number | undefined {
    return this.#child?.pid
  }

  start(): void {
    this.#running ??= this.#keepRunning()
  }

  /** Ends it: politely, then by force. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    const child = this.#child
    if (child) {
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), stopLimit)
      await this.#running
      clearTimeout(force)
    }
    await this.#running
  }

  async #keepRunning(): Promise<void> {
    const { log, waits: { first, longest } = { first: 250, longest: 10_000 } } = this.#options
    let wait = first
    while (!this.#isStopping()) {
      const begun = Date.now()
      const ending = await this.#runOnce().catch((error: unknown) => String(error))
      this.#port = undefined
      this.#child = undefined
      if (this.#isStopping()) return
      wait = Date.now() - begun > startedWell ? first : Math.min(longest, wait * 2)
      log.error({ ending, wait }, 'Next ended; it is started again')
      await pause(wait, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
    }
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted
  }

  async #runOnce(): Promise<string> {
    const { server, environment, log } = this.#options
    const port = await freePort()
    if (this.#isStopping()) return 'stopped before it began'
    const child = spawn(process.execPath, ['--import', endWithParent, server], {
      env: { ...environment, NODE_ENV: 'production', PORT: String(port), HOSTNAME: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#child = child
    const ended = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ? `by ${signal}` : `with code ${code}`))
      child.once('error', (error) => resolve(error.message))
    })
    if (child.stdout) createInterface(child.stdout).on('line', (line) => log.debug({ next: line }, 'Next said'))
    if (child.stderr) createInterface(child.stderr).on('line', (line) => log.error({ next: line }, 'Next complained'))
    const next = { hasEnded: false }
    void ended.then(() => (next.hasEnded = true))

    const deadline = Date.now() + startLimit
    while (!next.hasEnded && !(await answers(port))) {
      if (Date.now() > deadline) child.kill('SIGKILL')
      await Promise.race([pause(50), ended])
    }
    if (!next.hasEnded) {
      this.#port = port
      log.info({ port, milliseconds: startLimit - (deadline - Date.now()) }, 'Next is ready')
    }
    return ended
  }
}

/** Whether anything answers HTTP at the port: any status will do. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request(
      { host: '127.0.0.1', port, path: '/health-of-next', timeout: 5_000, agent: false },
      (response) => {
        response.resume()
        response.on('close', () => resolve(true))
      },
    )
    sent.on('timeout', () => sent.destroy())
    sent.on('error', () => resolve(false))
    sent.end()
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}

import { spawn, type ChildProcess } from 'node:child_process'
import { apps } from '../../scripts/serve/apps.mjs'
import { until } from './until'

export type AppName = 'cms' | 'api' | 'web'

/** How long an app may take to become ready, in milliseconds: the CMS's first start loads the demo content. */
const startLimit = 180_000
/** How long an app may take to stop when asked to, in milliseconds. */
const stopLimit = 15_000
const keptOutput = 40_000

/** One of the built apps, started as `npm start` starts it: the leader of a process group of its own. */
export class AppProcess {
  readonly url: string
  readonly #name: AppName
  readonly #port: number
  readonly #env: Readonly<Record<string, string>>
  #child: ChildProcess | undefined
  #ended: Promise<void> = Promise.resolve()
  #output = ''

  constructor(name: AppName, port: number, env: Readonly<Record<string, string>>) {
    this.#name = name
    this.#port = port
    this.#env = env
    this.url = `http://localhost:${port}`
  }

  /** The end of all that it wrote. */
  get output(): string {
    return this.#output
  }

  get processId(): number {
    if (this.#child?.pid === undefined) throw new Error(`${this.#name} is not running.`)
    return this.#child.pid
  }

  /** Starts it, without waiting until it is ready. */
  start(): void {
    const app = apps.find(({ name }) => name === this.#name)
    if (!app) throw new Error(`There is no app ${this.#name}.`)
    // Nothing of the test runner's own environment: it would change how Next and Payload behave.
    const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env
    const child = spawn(process.execPath, app.program(this.#port), {
      cwd: app.folder,
      env: { PATH, HOME, TMPDIR, ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    const keep = (piece: Buffer) => {
      this.#output = (this.#output + piece.toString()).slice(-keptOutput)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    this.#child = child
    this.#ended = new Promise((resolve) => {
      child.once('exit', () => {
        if (this.#child === child) this.#child = undefined
        resolve()
      })
    })
  }

  /** Waits until it says that it can serve. Rejects with its output when it ends before, or takes too long. */
  async ready(): Promise<void> {
    let hasEnded = false
    void this.#ended.then(() => (hasEnded = true))
    let reason = 'It does not answer.'
    const because = () => `${reason} It wrote:\n${this.#output}`
    const state = await until(
      `${this.#name} is ready`,
      async () => {
        if (hasEnded) return 'ended'
        const answer = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(5_000) })
        if (answer.ok) return 'ready'
        reason = await answer.text()
        return undefined
      },
      { within: startLimit, every: 50, because },
    )
    if (state === 'ended') throw new Error(`${this.#name} ended before it was ready. It wrote:\n${this.#output}`)
  }

  /** Signals the whole process group and waits until its leader is gone. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    if (!this.#child) return
    process.kill(-this.processId, signal)
    await this.#ended
  }

  async restart(): Promise<void> {
    await this.stop()
    this.start()
    await this.ready()
  }

  /** Asks it to stop; by force when it takes too long. */
  async stop(): Promise<void> {
    if (!this.#child) return
    const group = -this.processId
    const force = setTimeout(() => process.kill(group, 'SIGKILL'), stopLimit)
    await this.kill('SIGTERM')
    clearTimeout(force)
  }
}

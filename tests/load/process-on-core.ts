import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

const hasTaskset = existsSync('/usr/bin/taskset')
const patience = 120_000

/** Whether processes can be kept to a core each here. */
export const canPin = hasTaskset

/** A server in a process of its own, kept to the first core where the machine can; the load has the second. */
export class ProcessOnCore {
  readonly #child: ChildProcess
  /** Milliseconds from its start until it could answer. */
  readyAfter = NaN
  #output = ''

  constructor(words: readonly string[], { cwd, env = {} }: { cwd?: string; env?: Record<string, string> } = {}) {
    const command = [...(hasTaskset ? ['taskset', '-c', '0'] : []), process.execPath, ...words]
    const [program = '', ...rest] = command
    const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env
    this.#child = spawn(program, rest, {
      cwd,
      env: { PATH, HOME, TMPDIR, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (piece: Buffer) => (this.#output = (this.#output + piece.toString()).slice(-4_000))
    this.#child.stdout?.on('data', keep)
    this.#child.stderr?.on('data', keep)
  }

  /** Waits until an address answers with 200. Rejects with what the process wrote when it ends or takes too long. */
  async ready(url: string): Promise<void> {
    const begun = performance.now()
    while (performance.now() - begun < patience) {
      if (this.#child.exitCode !== null) break
      const answer = await fetch(url).catch(() => undefined)
      await answer?.body?.cancel()
      if (answer?.status === 200) {
        this.readyAfter = performance.now() - begun
        return
      }
      await delay(20)
    }
    this.#child.kill('SIGKILL')
    throw new Error(`${url} did not get ready. It wrote:\n${this.#output}`)
  }

  /** Seconds of processor time that its threads have used; NaN where the machine doesn't tell. */
  processorSeconds(): number {
    const folder = `/proc/${this.#child.pid ?? 0}/task`
    const threads = existsSync(folder) ? readdirSync(folder) : []
    const used = threads.map((thread) => Number(this.#proc(`task/${thread}/schedstat`)?.split(' ')[0]))
    return used.length === 0 ? NaN : used.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e9
  }

  /** Memory that is its own and resident, in MB; NaN where the machine doesn't tell. */
  memoryMb(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(this.#proc('status') ?? '')?.[1]) / 1_024
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill('SIGTERM')
    await Promise.race([ended, delay(10_000).then(() => this.#child.kill('SIGKILL'))])
  }

  #proc(file: string): string | undefined {
    try {
      return readFileSync(`/proc/${this.#child.pid ?? 0}/${file}`, 'utf8')
    } catch {
      return undefined
    }
  }
}

import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import path from 'node:path'
import { childrenFolder } from './bundle-children'

/**
 * Starts a `.child.ts` of this folder, named without its ending, in a process of its own. Lexical's entry for Node awaits
 * an import at its top, which Node 20 sometimes never finishes (it then exits with 13); its entry for production doesn't.
 */
export function startChild(name: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const file = path.join(childrenFolder, `${name}.child.mjs`)
  const child = spawn(process.execPath, ['--conditions=production', '--enable-source-maps', file, ...args], {
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const over = new AbortController()
  let heard: (() => void) | undefined
  const hear = (line: string) => {
    lines.push(line)
    heard?.()
  }
  createInterface({ input: child.stdout }).on('line', hear)
  createInterface({ input: child.stderr }).on('line', hear)
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      over.abort()
      resolve(code)
      heard?.()
    })
  })
  return {
    lines,
    /** The exit code; null when it was killed. */
    ended,
    /** Settles when it has printed such a line. Throws when it ends without. */
    async said(pattern: RegExp): Promise<void> {
      while (!lines.some((line) => pattern.test(line))) {
        if (over.signal.aborted) throw new Error(`It ended without saying ${String(pattern)}:\n${lines.join('\n')}`)
        await new Promise<void>((resolve) => {
          heard = resolve
        })
      }
    },
    /** kill -9. */
    async kill(): Promise<void> {
      child.kill('SIGKILL')
      await ended
    },
  }
}

import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Far longer than any line of ours, in bytes. */
const longestLine = 4_096

/**
 * A file of signed heads, one `{"head":"<JWS>"}` a line, that only ever grows. Reading and writing are synchronous, so
 * that the last head can be written while the process ends; each write is on disk when it returns.
 */
export class HeadsFile {
  constructor(readonly file: string) {}

  /** All heads, oldest first, and how many lines can't be read: a crash while writing leaves half a line behind. */
  read(): { heads: string[]; unreadable: number } {
    const lines = this.#text().split('\n').filter(Boolean)
    const heads = lines.map(headIn).filter((head) => head !== undefined)
    return { heads, unreadable: lines.length - heads.length }
  }

  /** The newest head that can be read. */
  last(): string | undefined {
    const descriptor = this.#open('r')
    if (descriptor === undefined) return undefined
    try {
      const { size } = fstatSync(descriptor)
      const bytes = Buffer.alloc(Math.min(size, 2 * longestLine))
      readSync(descriptor, bytes, 0, bytes.length, size - bytes.length)
      return bytes
        .toString('utf8')
        .split('\n')
        .map(headIn)
        .findLast((head) => head !== undefined)
    } finally {
      closeSync(descriptor)
    }
  }

  /** Adds a head. One write, so that two processes don't mix their lines. */
  append(head: string): void {
    mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 })
    const descriptor = openSync(this.file, 'a+', 0o600)
    try {
      const { size } = fstatSync(descriptor)
      const end = Buffer.alloc(1)
      if (size > 0) readSync(descriptor, end, 0, 1, size - 1)
      const cutShort = size > 0 && end.toString() !== '\n'
      writeSync(descriptor, `${cutShort ? '\n' : ''}${JSON.stringify({ head })}\n`)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  }

  #open(flags: 'r'): number | undefined {
    try {
      return openSync(this.file, flags)
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  #text(): string {
    try {
      return readFileSync(this.file, 'utf8')
    } catch (error) {
      if (isMissing(error)) return ''
      throw error
    }
  }
}

function headIn(line: string): string | undefined {
  try {
    const { head } = JSON.parse(line) as { head?: unknown }
    return typeof head === 'string' ? head : undefined
  } catch {
    return undefined
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

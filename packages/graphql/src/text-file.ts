import type { Place, TextStore } from '@stride/content/publication/stored-contents'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Places are whole multiples of this, in bytes, so that another text fits where one was. */
const unit = 1_024
/** What is written at once. */
const pieceSize = 256 * 1_024

interface FilePlace extends Place {
  readonly offset: number
}

/**
 * Texts in a file of this process alone, which goes with it. The system keeps in memory what there is room for, and
 * takes it back when something else needs it; reading from there takes some microseconds.
 */
export class TextFile implements TextStore {
  readonly #file: number
  /** What comes after `#written` and is not in the file yet. */
  readonly #piece = Buffer.alloc(pieceSize)
  #written = 0
  #filled = 0
  /** Places that are free, by their units. */
  readonly #free = new Map<number, number[]>()
  #read = Buffer.alloc(64 * 1_024)

  private constructor(file: number) {
    this.#file = file
  }

  /** In the system's folder for such files (`TMPDIR`). Throws when none can be made there. */
  static open(): TextFile {
    const folder = mkdtempSync(path.join(tmpdir(), 'stride-'))
    try {
      return new TextFile(openSync(path.join(folder, 'contents'), 'wx+', 0o600))
    } finally {
      // Open it stays ours; nobody else finds it, and nothing is left when the process ends, however it ends.
      rmSync(folder, { recursive: true })
    }
  }

  put(text: string | Uint8Array): FilePlace {
    // Of a text that fits whatever it is made of, writing it tells its length.
    if (typeof text === 'string' && this.#free.size === 0 && text.length * 3 <= pieceSize) return this.#append(text)
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    const units = unitsOf(bytes.length)
    const offset = this.#free.get(units)?.pop() ?? this.#reserve(units)
    if (offset >= this.#written) this.#piece.set(bytes, offset - this.#written)
    else writeAll(this.#file, bytes, offset)
    return { offset, length: bytes.length }
  }

  get(place: Place): string {
    const { offset, length } = place as FilePlace
    const start = offset - this.#written
    if (start >= 0) return this.#piece.toString('utf8', start, start + length)
    if (length > this.#read.length) this.#read = Buffer.alloc(length)
    for (let had = 0; had < length;) {
      const count = readSync(this.#file, this.#read, had, length - had, offset + had)
      if (count === 0) throw new Error('The file of contents is shorter than what was written to it.')
      had += count
    }
    return this.#read.toString('utf8', 0, length)
  }

  drop(place: Place): void {
    const { offset, length } = place as FilePlace
    if (offset >= this.#written) this.#piece.fill(0, offset - this.#written, offset - this.#written + length)
    else writeAll(this.#file, Buffer.alloc(length), offset)
    const units = unitsOf(length)
    const free = this.#free.get(units)
    if (free) free.push(offset)
    else this.#free.set(units, [offset])
  }

  close(): void {
    closeSync(this.#file)
  }

  #append(text: string): FilePlace {
    if (this.#filled + text.length * 3 > pieceSize) this.#beginPiece()
    const length = this.#piece.write(text, this.#filled)
    return { offset: this.#reserve(unitsOf(length)), length }
  }

  #beginPiece(): void {
    writeAll(this.#file, this.#piece.subarray(0, this.#filled), this.#written)
    // Between texts nothing may be left of others: who drops one means it to be gone.
    this.#piece.fill(0)
    this.#written += this.#filled
    this.#filled = 0
  }

  /** The next place at the end. */
  #reserve(units: number): number {
    const size = units * unit
    if (this.#filled + size > pieceSize) this.#beginPiece()
    const offset = this.#written + this.#filled
    if (size > pieceSize) this.#written += size
    else this.#filled += size
    return offset
  }
}

function unitsOf(length: number): number {
  return Math.max(1, Math.ceil(length / unit))
}

function writeAll(file: number, bytes: Uint8Array, offset: number): void {
  for (let had = 0; had < bytes.length;) had += writeSync(file, bytes, had, bytes.length - had, offset + had)
}

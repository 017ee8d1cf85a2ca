import type { MirrorBatch, MirrorStore } from '@stride/client/mirror'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { MirroredEntry } from './mirrored-entry'

interface Content {
  cursor: number
  entries: Record<string, MirroredEntry>
}

/**
 * The mirror in one JSON file. Each commit writes a new file beside it and renames that over the old one, so that a crash
 * leaves the one or the other, never a mixture, and the cursor is always that of the data. With a database of your own,
 * a commit is one transaction.
 */
export class MirrorFile implements MirrorStore<MirroredEntry> {
  readonly #file: string
  #content: Content

  private constructor(file: string, content: Content) {
    this.#file = file
    this.#content = content
  }

  /** Reads the file; an empty mirror where there is none. Throws an Error that says what to do when it is damaged. */
  static async open(file: string): Promise<MirrorFile> {
    await mkdir(dirname(file), { recursive: true })
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '{"cursor":0,"entries":{}}'
      throw error
    })
    try {
      return new MirrorFile(file, JSON.parse(text) as Content)
    } catch (cause) {
      throw new Error(`${file} is not the mirror's. Remove it, and the mirror is made anew.`, { cause })
    }
  }

  cursor(): Promise<number> {
    return Promise.resolve(this.#content.cursor)
  }

  async commit({ set, delete: gone }: MirrorBatch<MirroredEntry>, cursor: number): Promise<void> {
    const entries = new Map(Object.entries(this.#content.entries))
    for (const id of gone) entries.delete(id)
    for (const [id, entry] of set) entries.set(id, entry)
    const content = { cursor, entries: Object.fromEntries(entries) }
    const handle = await open(`${this.#file}.new`, 'w')
    try {
      await handle.writeFile(JSON.stringify(content))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(`${this.#file}.new`, this.#file)
    // Shown only once it is kept.
    this.#content = content
  }

  /** All entries, by title. */
  all(): MirroredEntry[] {
    return Object.values(this.#content.entries).sort((a, b) => a.title.localeCompare(b.title))
  }
}

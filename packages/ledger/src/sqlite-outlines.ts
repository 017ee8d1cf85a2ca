import type { Client } from '@libsql/client/sqlite3'
import type { OutlineStore } from './ledger-store'
import type { Outline } from './publication'
import { whenFree } from './when-free'

/** Runs a script that writes, in a transaction. */
type Commit = (script: string) => Promise<void>

/** Outlines in a table of their own. Its triggers see to it that a row without content has none. */
export class SqliteOutlines implements OutlineStore {
  readonly #client: Client
  readonly #commit: Commit

  constructor(client: Client, commit: Commit) {
    this.#client = client
    this.#commit = commit
  }

  async at(sequences: readonly number[], version: string) {
    // As one value: libSQL takes longer to hand over many small ones.
    const sql = `SELECT json_group_array(json_array(sequence, text)) AS outlines FROM stride_outlines
      WHERE version = ? AND sequence IN (SELECT value FROM json_each(?))`
    const args = [version, JSON.stringify(sequences)]
    const { rows } = await whenFree(() => this.#client.execute({ sql, args }))
    return new Map(JSON.parse(rows[0]?.outlines as string) as Array<[sequence: number, text: string]>)
  }

  async put(version: string, outlines: readonly Outline[]) {
    if (outlines.length === 0) return
    const staged = JSON.stringify(outlines.map(({ sequence, text }) => [sequence, text]))
    await this.#client.execute({
      sql: `INSERT OR REPLACE INTO temp.stride_staged_outlines (sequence, version, text)
        SELECT value ->> 0, ?, value ->> 1 FROM json_each(?)`,
      args: [version, staged],
    })
    await this.#commit('INSERT OR REPLACE INTO stride_outlines SELECT * FROM temp.stride_staged_outlines')
    await this.#client.execute({
      sql: 'DELETE FROM temp.stride_staged_outlines WHERE sequence IN (SELECT value ->> 0 FROM json_each(?))',
      args: [staged],
    })
  }

  async prune(version: string, sequences: readonly number[]) {
    // Numbers are safe to write out.
    await this.#commit(`DELETE FROM stride_outlines
      WHERE version <> '${version.replaceAll("'", "''")}' OR sequence NOT IN (${sequences.map(Math.trunc).join(', ')})`)
  }
}

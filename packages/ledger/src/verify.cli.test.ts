import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLedger } from './open-ledger'
import { openGate, publicationOf } from './request.fixtures'

const script = fileURLToPath(new URL('./verify.cli.ts', import.meta.url))

async function verify(databaseUrl: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  })
  const output = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...output }
}

describe('ledger:verify', { timeout: 60_000 }, () => {
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stride-verify-'))
    file = join(folder, 'deep/stride.db')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('says that the ledger is intact, or where it is not', async () => {
    const ledger = await openLedger({ databaseUrl: `file:${file}` })
    for (const n of [1, 2, 3]) await ledger.append(publicationOf(n), openGate)
    await ledger.close()
    expect(await verify(`file:${file}`)).toEqual({ code: 0, out: 'rows 3 · entries 3 · intact\n', err: '' })

    const client = createClient({ url: `file:${file}` })
    await client.execute('DROP TRIGGER stride_publications_unchanged')
    await client.execute("UPDATE stride_publications SET reason = 'x' WHERE sequence = 2")
    client.close()
    const broken = await verify(`file:${file}`)
    expect(broken).toMatchObject({
      code: 1,
      out: 'rows 3 · entries 3 · broken at sequence 2: its rowHash does not fit its columns\n',
    })
    expect(broken.err).toContain(file)
  })

  it('creates nothing where there is no database', async () => {
    expect(await verify(`file:${file}`)).toMatchObject({ code: 2, out: '', err: `There is no database at ${file}.\n` })
    await expect(access(join(folder, 'deep'))).rejects.toThrow('ENOENT')
  })

  it('says that a database has no ledger', async () => {
    await writeFile(join(folder, 'empty.db'), '')
    const result = await verify(`file:${join(folder, 'empty.db')}`)
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(result.err).toContain('has no ledger')
  })

  it('says what is wrong with a file that is no database', async () => {
    await writeFile(
      join(folder, 'notes.txt'),
      'not a database, but long enough to look like something else '.repeat(20),
    )
    const result = await verify(`file:${join(folder, 'notes.txt')}`)
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(result.err).toMatch(/can't be opened: .*not a database.*Check DATABASE_URL/)
  })

  it('says what DATABASE_URL may be', async () => {
    const result = await verify('postgres://user:hunter2@host/db')
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(result.err).toContain('Accepted are:')
    expect(result.err).not.toContain('hunter2')
  })

  it('says when MongoDB does not answer, without the password', async () => {
    const result = await verify('mongodb://user:hunter2@127.0.0.1:9/stride')
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(result.err).toContain("mongodb://127.0.0.1:9/stride can't be opened")
    expect(result.err).not.toContain('hunter2')
  })
})

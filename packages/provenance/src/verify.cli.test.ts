import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@libsql/client/sqlite3'
import { openLedger } from '@stride/ledger/open-ledger'
import { openGate, publicationOf } from '@stride/ledger/request.fixtures'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openProvenance } from './open-provenance'
import { placesIn } from './places'
import { Signer } from './signer'

const script = fileURLToPath(new URL('./verify.cli.ts', import.meta.url))

const verify = (databaseUrl: string) => run(script, databaseUrl)

async function run(file: string, databaseUrl: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  })
  const output = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...output }
}

/** A ledger on SQLite with some publications, all signed. */
async function signedLedger(file: string, numbers: readonly number[]) {
  const databaseUrl = `file:${file}`
  const [ledger, store] = [await openLedger({ databaseUrl }), await openProvenance({ databaseUrl })]
  const places = placesIn({ DATABASE_URL: databaseUrl })
  const signer = new Signer({ ledger, store, places, issuer: 'https://stride.example', betweenHeads: 0 })
  for (const n of numbers) await ledger.append(publicationOf(n), openGate)
  await signer.signMissing()
  const close = () => Promise.all([signer.close(), ledger.close(), store.close()])
  return { databaseUrl, ledger, places, signer, close }
}

/** Takes the end of the ledger away, past everything that guards it. */
async function cutThirdRow(databaseUrl: string): Promise<void> {
  const client = createClient({ url: databaseUrl })
  await client.execute('DROP TRIGGER stride_publications_kept')
  await client.execute('DELETE FROM stride_publications WHERE sequence = 3')
  client.close()
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
    const heads = join(folder, 'deep/ledger-heads.ndjson')
    const noHeads = `receipts 0 · heads none in ${heads}, so a rewritten or cut end would not show`
    expect(await verify(`file:${file}`)).toEqual({
      code: 0,
      out: `rows 3 · entries 3 · intact\n${noHeads}\n`,
      err: '',
    })

    const client = createClient({ url: `file:${file}` })
    await client.execute('DROP TRIGGER stride_publications_unchanged')
    await client.execute("UPDATE stride_publications SET reason = 'x' WHERE sequence = 2")
    client.close()
    const broken = await verify(`file:${file}`)
    expect(broken).toMatchObject({
      code: 1,
      out: `rows 3 · entries 3 · broken at sequence 2: its rowHash does not fit its columns\n${noHeads}\n`,
    })
    expect(broken.err).toContain(file)
  })

  it('holds the ledger against its receipts and heads, also after a rotation of keys', async () => {
    const { databaseUrl, ledger, places, signer, close } = await signedLedger(file, [1, 2])
    const rotated = await run(fileURLToPath(new URL('./rotate.cli.ts', import.meta.url)), databaseUrl)
    expect(rotated).toMatchObject({ code: 0, err: '' })
    expect(rotated.out).toMatch(/^New key {7}[\w-]{43}, signs from now on\nRetired key {3}[\w-]{43}, since /)
    await ledger.append(publicationOf(3), openGate)
    await signer.signMissing()
    await close()
    expect(await verify(databaseUrl)).toEqual({
      code: 0,
      out: 'rows 3 · entries 3 · intact\nreceipts 3 · heads 2 to row 3\n',
      err: '',
    })

    await cutThirdRow(databaseUrl)
    const cut = await verify(databaseUrl)
    expect(cut.code).toBe(1)
    expect(cut.out).toContain('rows 2 · entries 2 · broken at sequence 3: the row is missing')
    expect(cut.err).toContain(`move ${places.heads} away`)

    await rm(places.signingKeys)
    expect((await verify(databaseUrl)).out).toContain('keys only from the database')
  })

  it('signs on after the file of keys was lost and recovered, and not before', async () => {
    const { databaseUrl, ledger, places, signer, close } = await signedLedger(file, [1, 2])
    await rm(places.signingKeys)
    await ledger.append(publicationOf(3), openGate)
    await expect(signer.signMissing()).rejects.toThrow('signing-key:recover')
    const recover = () => run(fileURLToPath(new URL('./recover.cli.ts', import.meta.url)), databaseUrl)
    const recovered = await recover()
    expect(recovered).toMatchObject({ code: 0, err: '' })
    expect(recovered.out).toMatch(/^Signs from now on {3}[\w-]{43}\nCounts as retired {3}[\w-]{43}, made /)
    expect(await signer.signMissing()).toBe(1)
    await close()
    expect((await verify(databaseUrl)).out).toBe('rows 3 · entries 3 · intact\nreceipts 3 · heads 2 to row 3\n')
    expect((await recover()).out).toContain('nothing to recover')
  })

  it('recovers no keys for a ledger that does not hold', async () => {
    const { databaseUrl, places, close } = await signedLedger(file, [1, 2, 3])
    await close()
    await rm(places.signingKeys)
    await cutThirdRow(databaseUrl)
    const refused = await run(fileURLToPath(new URL('./recover.cli.ts', import.meta.url)), databaseUrl)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('Nothing was changed')
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

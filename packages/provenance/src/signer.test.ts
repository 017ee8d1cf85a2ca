import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledger } from '@stride/ledger/ledger'
import { memoryLedger, MemoryRows } from '@stride/ledger/memory-ledger'
import { rowHashOf } from '@stride/ledger/hash'
import type { Publication } from '@stride/ledger/publication'
import { openGate, publicationOf, withdrawalOf } from '@stride/ledger/request.fixtures'
import { verifyLedger } from '@stride/ledger/verify'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HeadsFile } from './heads-file'
import { readHead } from './head'
import { openStatement } from './jws'
import { MemoryProvenance } from './memory-provenance'
import { ProvenanceCheck } from './provenance-check'
import { receiptOf } from './receipt'
import { byKid, LedgerDisagreesError, Signer, type SignerOptions } from './signer'
import { readPublicKeys, rotateSigningKey } from './signing-keys'

const issuer = 'https://stride.example'

let folder: string
let rows: MemoryRows
let ledger: Ledger
let store: MemoryProvenance
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stride-signer-'))
  rows = new MemoryRows()
  ledger = memoryLedger({ rows })
  store = new MemoryProvenance()
})
afterEach(() => rm(folder, { recursive: true }))

const places = () => ({ signingKeys: join(folder, 'keys.json'), heads: join(folder, 'heads.ndjson') })
const signerOf = (options: Partial<SignerOptions> = {}) =>
  new Signer({ ledger, store, places: places(), issuer, betweenHeads: 0, ...options })
const appendRows = async (from: number, to: number) => {
  for (let n = from; n <= to; n += 1) await ledger.append(publicationOf(n), openGate)
}
const keys = async () => byKid((await readPublicKeys(places().signingKeys)) ?? [])
const receipts = async () => {
  const all = await store.receipts(rows.rows.map(({ sequence }) => sequence))
  const trusted = await keys()
  return all
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ receipt }) => openStatement('stride-receipt+jws', receipt, trusted))
}
const heads = async () => {
  const trusted = await keys()
  return new HeadsFile(places().heads)
    .read()
    .heads.map((head) => readHead(openStatement('stride-head+jws', head, trusted)))
}
/** What `ledger:verify` finds. */
const verify = async () => {
  const trusted = (await readPublicKeys(places().signingKeys)) ?? []
  const check = new ProvenanceCheck({ store, heads: new HeadsFile(places().heads), keys: trusted })
  const chain = await verifyLedger(ledger, (page) => check.rows(page))
  return { intact: chain.intact, ...check.result() }
}

/** Does what whoever owns the database can do: changes a row and computes every hash anew from there on. */
function rewriteFrom(sequence: number, change: Partial<Publication>): void {
  rows.rows.forEach((row, index) => {
    if (row.sequence < sequence) return
    const changed = { ...row, ...(row.sequence === sequence ? change : {}) }
    const previousHash = rows.rows[index - 1]?.rowHash ?? row.previousHash
    rows.rows[index] = { ...changed, previousHash, rowHash: rowHashOf({ ...changed, previousHash }) }
  })
}

describe('the signer', () => {
  it('gives each published, withdrawn and redacted row one receipt that names it', async () => {
    await appendRows(1, 2)
    await ledger.append(publicationOf(1, { content: { title: 'Changed' } }), openGate)
    await ledger.append(withdrawalOf(2), openGate)
    await ledger.redact(1, 'Asked for.')
    expect(await signerOf().signMissing()).toBe(5)
    expect(await receipts()).toEqual(rows.rows.map((row) => receiptOf(row, issuer)))
    expect(await signerOf().signMissing()).toBe(0)
  })

  it('goes on where it stopped, and fills whatever gap a crash left', async () => {
    await appendRows(1, 250)
    const signer = signerOf()
    await signer.signMissing()
    const whole = await store.receipts(rows.rows.map(({ sequence }) => sequence))
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 250 })), async (kept) => {
        store = new MemoryProvenance()
        await store.addReceipts(whole.filter(({ sequence }) => kept.includes(sequence)))
        expect(await signerOf().signMissing()).toBe(250 - kept.length)
        expect(await store.signedAfter(0, 1_000)).toHaveLength(250)
      }),
      { numRuns: 10 },
    )
  })

  it('signs what comes while it signs, in turns', async () => {
    await appendRows(1, 3)
    const signer = signerOf()
    const first = signer.signMissing()
    await appendRows(4, 6)
    const [before, after] = await Promise.all([first, signer.signMissing()])
    expect(before + after).toBe(6)
  })

  it('may run in several processes at once', async () => {
    await appendRows(1, 120)
    await Promise.all([signerOf(), signerOf(), signerOf()].map((signer) => signer.signMissing()))
    expect(await receipts()).toEqual(rows.rows.map((row) => receiptOf(row, issuer)))
  })

  it('takes a new key with the next receipt; old receipts stay valid', async () => {
    await appendRows(1, 1)
    const signer = signerOf()
    await signer.signMissing()
    const { active } = await rotateSigningKey(places().signingKeys)
    await appendRows(2, 2)
    await signer.signMissing()
    expect((await store.keys()).map(({ kid, retiredAt }) => [kid === active.kid, retiredAt === null])).toEqual([
      [true, true],
      [false, false],
    ])
    expect(await receipts()).toHaveLength(2)
    expect(await verify()).toMatchObject({ intact: true, fault: undefined, receipts: 2, heads: 2 })
  })
})

describe('signed heads', () => {
  it('are written after rows come, not more often than told, and at the end', async () => {
    let now = Date.parse('2026-06-01T09:00:00Z')
    const signer = signerOf({ betweenHeads: 60_000, now: () => new Date(now) })
    for (const n of [1, 2, 3]) {
      await appendRows(n, n)
      await signer.signMissing()
    }
    expect((await heads()).map(({ sequence }) => sequence)).toEqual([1])
    now += 61_000
    await signer.close()
    expect(await heads()).toEqual([
      expect.objectContaining({ sequence: 1, rows: 1, rowHash: rows.rows[0]?.rowHash }),
      { sequence: 3, rows: 3, rowHash: rows.rows[2]?.rowHash, signedAt: new Date(now).toISOString() },
    ])
    await signerOf().signMissing()
    expect(await heads()).toHaveLength(2)
  })

  it('go on after a crash that left half a line', async () => {
    await appendRows(1, 1)
    await signerOf().signMissing()
    const text = await readFile(places().heads, 'utf8')
    await writeFile(places().heads, text + text.slice(0, 100))
    await appendRows(2, 2)
    await signerOf().signMissing()
    expect(await verify()).toMatchObject({ intact: true, fault: undefined, heads: 2, headsReach: 2, unreadable: 1 })
  })

  it('say when they can’t be written, and keep no receipt back', async () => {
    await appendRows(1, 1)
    const onTrouble = vi.fn()
    // The folder is a link to nowhere.
    await symlink(join(folder, 'gone'), join(folder, 'link'))
    const signer = signerOf({ places: { ...places(), heads: join(folder, 'link/heads.ndjson') }, onTrouble })
    expect(await signer.signMissing()).toBe(1)
    expect(onTrouble).toHaveBeenCalledTimes(1)
  })
})

describe('a ledger that was tampered with', () => {
  beforeEach(async () => {
    const signer = signerOf()
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await appendRows(n, n)
      // The heads are over the rows 2, 4 and 6.
      if (n % 2 === 0) await signer.signMissing()
    }
  })

  it('is intact before', async () => {
    expect(await verify()).toEqual({
      intact: true,
      receipts: 6,
      heads: 3,
      headsReach: 6,
      unreadable: 0,
      fault: undefined,
    })
  })

  it.each([1, 2, 3, 4, 5, 6])('is found out when row %s and all hashes after it are rewritten', async (sequence) => {
    rewriteFrom(sequence, { reason: 'It was never so.' })
    expect(await verify()).toMatchObject({ intact: true, fault: { sequence, reason: expect.any(String) as string } })
    store = new MemoryProvenance()
    // Without receipts, at the next head.
    expect(await verify()).toMatchObject({ intact: true, fault: { sequence: sequence + (sequence % 2) } })
  })

  it.each([0, 1, 3, 5])('is found out when all is cut off after row %s', async (last) => {
    rows.rows.splice(last)
    store = new MemoryProvenance()
    expect(await verify()).toMatchObject({
      intact: true,
      fault: { sequence: last + 1, reason: expect.stringContaining('names row 6') as string },
    })
  })

  it('is not signed any further', async () => {
    rewriteFrom(5, { slug: 'another' })
    await appendRows(7, 7)
    await expect(signerOf().signMissing()).rejects.toThrow(LedgerDisagreesError)
    rows.rows.splice(4)
    await expect(signerOf().signMissing()).rejects.toThrow('disagrees with its signed head at sequence 6')
    expect(await store.signedAfter(6, 10)).toEqual([])
    expect(await heads()).toHaveLength(3)
  })

  it('is found out by a receipt that another key signed, or that is another row’s', async () => {
    const [first, second] = await store.receipts([1, 2])
    store = new MemoryProvenance()
    await store.addReceipts([{ sequence: 1, receipt: second?.receipt ?? '' }])
    expect(await verify()).toMatchObject({
      fault: { sequence: 1, reason: expect.stringContaining('another row') as string },
    })
    const { signingKeys } = places()
    await rm(signingKeys)
    store = new MemoryProvenance()
    await store.addReceipts(first ? [first] : [])
    await rotateSigningKey(signingKeys)
    expect(await verify()).toMatchObject({
      fault: { sequence: 1, reason: expect.stringContaining('none of ours') as string },
    })
  })

  it('is found out by a head whose signature does not fit', async () => {
    const lines = (await readFile(places().heads, 'utf8')).split('\n')
    lines[1] =
      lines[1]?.replace(
        /\.(.)([^.]*)"}$/,
        (_, start: string, rest: string) => `.${start === 'A' ? 'B' : 'A'}${rest}"}`,
      ) ?? ''
    await writeFile(places().heads, lines.join('\n'))
    expect(await verify()).toMatchObject({
      fault: { sequence: 3, reason: 'the signed head after row 2 has a signature that does not fit' },
    })
  })
})

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openProvenance } from './open-provenance'
import { describeProvenance } from './provenance-suite'

describeProvenance('SQLite provenance', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stride-provenance-'))
  return {
    connect: () => openProvenance({ databaseUrl: `file:${join(folder, 'stride.db')}` }),
    destroy: () => rm(folder, { recursive: true, force: true }),
  }
})

describe('the SQLite file', () => {
  it('takes nothing that could end a text of SQL', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stride-provenance-'))
    const store = await openProvenance({ databaseUrl: `file:${join(folder, 'stride.db')}` })
    await expect(store.addReceipts([{ sequence: 1, receipt: "x'); DROP TABLE stride_receipts; --" }])).rejects.toThrow(
      'is no signature',
    )
    expect(await store.signedAfter(0, 1)).toEqual([])
    await store.close()
    await rm(folder, { recursive: true })
  })

  it('is not written to by those who only look', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stride-provenance-'))
    const store = await openProvenance({ databaseUrl: `file:${join(folder, 'stride.db')}`, create: false })
    expect([await store.keys(), await store.receipts([1]), await store.signedAfter(0, 1)]).toEqual([[], [], []])
    await store.close()
    expect((await readdir(folder)).filter((name) => name !== 'stride.db')).toEqual([])
    await rm(folder, { recursive: true })
  })
})

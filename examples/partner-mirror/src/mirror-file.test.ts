import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MirrorFile } from './mirror-file'
import type { MirroredEntry } from './mirrored-entry'
import { page } from './page'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stride-mirror-'))
  file = join(folder, 'deep/mirror.json')
})
afterEach(() => rm(folder, { recursive: true }))

const entryOf = (id: string, title: string) =>
  ({
    id,
    title,
    summary: 'A <b>summary</b>.',
    attribution: 'From Stride.',
    says: { revision: 2, publishedAt: '2026-03-31T09:30:00.000Z', reviewedAt: '2026-03-30' },
  }) as MirroredEntry

describe('the mirror’s file', () => {
  it('keeps data and cursor together, and is there again after a restart', async () => {
    const first = await MirrorFile.open(file)
    expect([await first.cursor(), first.all()]).toEqual([0, []])
    const [a, b, c] = [entryOf('a', 'Strain'), entryOf('b', 'Cramp'), entryOf('c', 'Clot')]
    await first.commit(
      {
        set: new Map([
          ['a', a],
          ['b', b],
          ['c', c],
        ]),
        delete: [],
      },
      3,
    )
    await first.commit({ set: new Map([['a', entryOf('a', 'Calf strain')]]), delete: ['c', 'gone'] }, 7)
    // What a crash in the middle of a commit leaves behind.
    await writeFile(`${file}.new`, '{"cursor":9')
    const second = await MirrorFile.open(file)
    expect(await second.cursor()).toBe(7)
    expect(second.all().map(({ title }) => title)).toEqual(['Calf strain', 'Cramp'])
  })

  it('says what to do when it is something else', async () => {
    await (await MirrorFile.open(file)).commit({ set: new Map(), delete: [] }, 1)
    await writeFile(file, 'notes')
    await expect(MirrorFile.open(file)).rejects.toThrow('Remove it')
  })
})

describe('the page', () => {
  it('shows each entry with its source and its proof, and runs nothing that came with it', () => {
    const html = page([entryOf('a', '<script>Strain</script>')], { cursor: 7, tail: 9 })
    expect(html).toContain('in step to 7 of 9')
    expect(html).toContain('medically reviewed 2026-03-30: signature checked')
    expect(html).toContain('From Stride.')
    expect(html).not.toMatch(/<script>|<b>/)
  })
})

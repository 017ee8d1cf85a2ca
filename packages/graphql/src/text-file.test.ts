import type { Place } from '@stride/content/publication/stored-contents'
import fc from 'fast-check'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TextFile } from './text-file'

const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        text: fc.string({ unit: 'grapheme', maxLength: 3_000, size: 'max' }),
        asBytes: fc.boolean(),
      }),
    },
    // Longer than what is written at once.
    {
      weight: 1,
      arbitrary: fc.record({
        text: fc.integer({ min: 80_000, max: 100_000 }).map((n) => '…'.repeat(n)),
        asBytes: fc.boolean(),
      }),
    },
    { weight: 3, arbitrary: fc.record({ drop: fc.nat() }) },
  ),
  { maxLength: 40, size: 'max' },
)

describe('a file of texts', () => {
  let folder: string
  let file: TextFile

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'text-file-'))
    vi.stubEnv('TMPDIR', folder)
    file = TextFile.open()
  })
  afterEach(() => {
    file.close()
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  it('is found by nobody else, and leaves nothing behind', () => {
    file.put('Something that is being written.')
    expect(readdirSync(folder)).toEqual([])
  })

  it('gives every text back, whatever came and went before, and nothing of what was dropped', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const kept = new Map<Place, string>()
        for (const step of history) {
          if ('text' in step) {
            const { text, asBytes } = step
            kept.set(file.put(asBytes ? new TextEncoder().encode(text) : text), text)
          } else {
            const [place] = [...kept.keys()].slice(step.drop % (kept.size || 1))
            if (!place) continue
            file.drop(place)
            kept.delete(place)
            expect(file.get(place)).toBe('\0'.repeat(place.length))
          }
        }
        for (const [place, text] of kept) expect(file.get(place) === text).toBe(true)
        for (const place of kept.keys()) file.drop(place)
      }),
      { numRuns: 30 },
    )
  })

  it('uses a place again that is free', () => {
    const first = file.put('a'.repeat(2_000))
    file.drop(first)
    expect(file.put('b'.repeat(1_500))).toMatchObject({ ...first, length: 1_500 })
  })

  it('says so where none can be made', () => {
    vi.stubEnv('TMPDIR', path.join(folder, 'not-there'))
    expect(() => TextFile.open()).toThrow(/ENOENT/)
  })
})

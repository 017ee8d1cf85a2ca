import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { unmarkedFields } from '../shape/walk'
import { kinds } from './kind'
import { fixtureEntries } from './published.fixtures'
import { publishedShapes, readContent } from './shapes'

describe.each(kinds)('the shape of %s', (kind) => {
  it('marks every field clinical or editorial', () => {
    expect(unmarkedFields(publishedShapes[kind].shape)).toEqual([])
  })

  /**
   * What the ledger holds of a version is read without being held to the shape again. So a version must stay what it was:
   * raise it, and add an upcaster. Only where all that was allowed still is, `npx vitest -u` writes the file anew.
   */
  it('is what its version was when it was released', async () => {
    const { shape, version } = publishedShapes[kind]
    const name = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const schema = JSON.stringify(z.toJSONSchema(shape, { io: 'input', reused: 'ref' }), null, 1)
    await expect(`${schema}\n`).toMatchFileSnapshot(`released-shapes/${name}.v${version}.json`)
  })

  it('has an upcaster for every older version', () => {
    const { version, upcasters } = publishedShapes[kind]
    for (let older = 1; older < version; older += 1) expect(upcasters[older]).toBeTypeOf('function')
  })

  it('has a fixture that it reads unchanged', () => {
    const fixtures = fixtureEntries.filter((entry) => entry.kind === kind)
    expect(fixtures.length).toBeGreaterThan(0)
    for (const { content } of fixtures)
      expect(readContent(kind, publishedShapes[kind].version, content)).toEqual(content)
  })
})

it('refuses content of a version that no upcaster leads away from', () => {
  expect(() => readContent('bodyArea', 0, {})).toThrow(/upcaster.*bodyArea.*version 0 to 1/)
})

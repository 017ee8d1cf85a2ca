import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support/root'

interface SourceMap {
  sources: string[]
}

const dist = path.join(root, 'apps/api/dist')
const bundled = (JSON.parse(readFileSync(path.join(dist, 'server.js.map'), 'utf8')) as SourceMap).sources
const code = readFileSync(path.join(dist, 'server.js'), 'utf8')

/** The packages that the bundle still imports when it runs. */
const imported = [...code.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*["']([^."'][^"']*)["']/g)].map(
  ([, name = '']) => name,
)

describe('the built API', () => {
  it('is made of our code and Apollo’s', () => {
    expect(bundled.some((source) => source.includes('packages/graphql/src/'))).toBe(true)
    expect(bundled.some((source) => source.includes('node_modules/@apollo/server/'))).toBe(true)
  })

  it.each(['react', 'react-dom', 'next', 'payload', '@payloadcms', 'lexical', '@lexical'])(
    'holds nothing of %s',
    (name) => {
      expect(bundled.filter((source) => source.includes(`node_modules/${name}/`))).toEqual([])
      expect(imported.filter((source) => source === name || source.startsWith(`${name}/`))).toEqual([])
    },
  )

  it('holds no view and no editor field', () => {
    expect(bundled.filter((source) => /\.(view|editor)\.tsx?$/.test(source))).toEqual([])
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support/root'

interface SourceMap {
  sources: string[]
}

const dist = path.join(root, 'apps/api/dist')
const code = new Map(
  readdirSync(dist)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(path.join(dist, name), 'utf8')]),
)
const sourcesOf = (name: string) =>
  (JSON.parse(readFileSync(path.join(dist, `${name}.map`), 'utf8')) as SourceMap).sources
const bundled = [...code.keys()].flatMap(sourcesOf)

/** The packages that the bundle still imports when it runs. */
const imported = [...code.values()].flatMap((text) =>
  [...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*["']([^."'][^"']*)["']/g)].map(
    ([, name = '']) => name,
  ),
)

/** All that is loaded whenever a file is: what it imports at once, and what that does. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  const text = code.get(file)
  if (found.has(file) || text === undefined) return found.add(file)
  found.add(file)
  for (const [, name = ''] of text.matchAll(/(?:^|[;}\n])import\s*(?:[^"'();]*?from)?\s*["'](?:\.\/)?([^"']+)["']/g))
    loadedWith(name, found)
  return found
}

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

  it('loads no driver and no traces before it knows that it needs them', () => {
    const loaded = loadedWith('server.js')
    expect([...loaded]).toContain('node:http')
    expect([...loaded].filter((name) => /^(?:mongodb|@libsql|@opentelemetry)/.test(name))).toEqual([])
    const drivers = [...code.keys()].filter((name) => /mongodb|sqlite/.test(name))
    expect(drivers.length).toBeGreaterThan(1)
    expect(drivers.filter((name) => loaded.has(name))).toEqual([])
  })

  it('loads the documentation when somebody asks for it, and no compilers of schemas', () => {
    const parts = [
      'src/docs/handbook.ts',
      'src/generated/assets.ts',
      'node_modules/marked/',
      '@graphql-inspector/core/',
    ]
    const early = [...loadedWith('server.js')].filter((name) => code.has(name)).flatMap(sourcesOf)
    expect(early.some((source) => source.includes('node_modules/fastify/'))).toBe(true)
    for (const part of parts) {
      expect(bundled.some((source) => source.includes(part))).toBe(true)
      expect(early.filter((source) => source.includes(part))).toEqual([])
    }
    expect(bundled.filter((source) => source.includes('node_modules/ajv/'))).toEqual([])
  })

  it('holds no view and no editor field', () => {
    expect(bundled.filter((source) => /\.(view|editor)\.tsx?$/.test(source))).toEqual([])
  })
})

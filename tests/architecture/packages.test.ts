import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { workspaces } from '../../scripts/setup/workspaces.mjs'
import { root } from '../support/root'

interface LockFile {
  packages: Record<string, { version?: string; link?: boolean }>
}

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as LockFile

/** Every version of a package anywhere in the tree. */
function versionsOf(name: string): string[] {
  const installed = Object.entries(lock.packages).filter(([folder]) => folder.endsWith(`node_modules/${name}`))
  return [...new Set(installed.map(([, { version }]) => version ?? 'unknown'))]
}

describe('the tree of packages', () => {
  it.each(['react', 'react-dom', 'next', 'graphql', 'payload', 'lexical', 'mongodb', 'mongoose', 'zod'])(
    'holds one version of %s',
    (name) => {
      expect(versionsOf(name)).toHaveLength(1)
    },
  )
})

describe.each([{ folder: '.', ...rootWorkspace() }, ...workspaces()])('$folder/package.json', ({ manifest }) => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies }

  it('names exact versions', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    expect(loose).toEqual([])
  })

  it('names the version that every other workspace names', () => {
    const other = workspaces().flatMap((workspace) =>
      Object.entries({ ...workspace.manifest.dependencies, ...workspace.manifest.devDependencies }).filter(
        ([name, version]) => wanted[name] !== undefined && wanted[name] !== version,
      ),
    )
    expect(other).toEqual([])
  })
})

describe.each(workspaces().filter(({ folder }) => folder !== 'tests'))('$folder', ({ folder, manifest }) => {
  it('is tested by turbo', () => {
    expect(manifest.scripts).toMatchObject({ test: expect.stringContaining('vitest run') as string })
  })

  it('is type-checked, alone or in the program of those that share their options', () => {
    const shared = readFileSync(path.join(root, 'tsconfig.json'), 'utf8')
    const place = folder === 'apps/api' ? folder : folder.replace(/[^/]+$/, '*')
    expect(manifest.scripts?.types === 'tsc' || shared.includes(`"${place}/src"`)).toBe(true)
  })
})

it('the image is built from every workspace', () => {
  const dockerfile = readFileSync(path.join(root, 'Dockerfile'), 'utf8')
  const missing = workspaces().filter(({ folder }) => !dockerfile.includes(`COPY ${folder}/package.json ${folder}/`))
  expect(missing.map(({ folder }) => folder)).toEqual([])
})

function rootWorkspace() {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>
    devDependencies?: Record<string, string>
  }
  return { name: 'stride', manifest }
}

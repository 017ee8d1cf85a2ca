import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support/root'

const made = new Set(['node_modules', '.next', 'dist', 'generated', 'reports', '.turbo'])

/** Every file of ours under a folder, relative to the root. */
function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (made.has(entry.name)) return []
    return entry.isDirectory() ? filesIn(file) : [file]
  })
}

const files = ['apps', 'packages', 'tests', 'scripts'].flatMap(filesIn)

/** Tools look for these by name, or write them. */
const namedByTools = /(^|\/)(README\.md|next-env\.d\.ts)$|\/(migrations|__snapshots__)\//

describe('files and folders', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(200)
  })

  it('are named for what they hold: no utils, helpers, types or common', () => {
    const vague = /(^|\/)(utils?|helpers?|types|common|misc|shared)(\/|\.)/
    expect(files.filter((file) => vague.test(file))).toEqual([])
  })

  it('have no barrel', () => {
    const barrels = files.filter((file) => /\/index\.[cm]?[jt]sx?$/.test(file) && !namedByTools.test(file))
    expect(barrels).toEqual([])
  })

  it('are in kebab-case', () => {
    const kebab = /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/
    const route = /^(\(.+\)|\[.+\])$/
    const odd = files
      .filter((file) => !namedByTools.test(file))
      .filter((file) => file.split('/').some((part) => !kebab.test(part) && !route.test(part)))
    expect(odd).toEqual([])
  })

  it('hold no JavaScript but the scripts and the tools’ settings', () => {
    const javascript = files.filter((file) => /\.[cm]?jsx?$/.test(file) && !namedByTools.test(file))
    expect(javascript.filter((file) => !file.endsWith('.mjs'))).toEqual([])
    expect(javascript.filter((file) => file.includes('/src/'))).toEqual([])
  })
})

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { root } from './root.mjs'
import { turbo } from './turbo.mjs'

const stampFile = join(root, 'node_modules/.stride-build')

/** What a build leaves behind that the apps are started from. */
const outputs = ['apps/cms/.next/BUILD_ID', 'apps/api/dist/server.js', 'apps/web/dist/edge.js']

/** What decides a build beside the workspaces. */
const rootInputs = ['package.json', 'package-lock.json', 'turbo.json', 'tsconfig.base.json']

/** Made by building or testing, so no input. */
const made = new Set(['node_modules', '.next', 'dist', 'generated', 'reports', '.turbo', 'next-env.d.ts'])

/** Builds the apps, unless sources and outputs are those of the last build. */
export async function build() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp()) return
  console.log('Building (turbo run build; only what changed) …')
  if ((await turbo(['build', '--output-logs=new-only', '--log-order=stream'])) !== 0)
    throw new Problem('The build failed: what went wrong stands above.')
  writeFileSync(stampFile, stamp() ?? '')
}

/** One hash over the sources and over when the outputs were made; undefined while an output is missing. */
function stamp() {
  const hash = createHash('sha256').update(process.versions.node)
  for (const output of outputs.map((file) => join(root, file))) {
    if (!existsSync(output)) return undefined
    hash.update(`${output} ${statSync(output).mtimeMs}\n`)
  }
  for (const file of rootInputs) hash.update(readFileSync(join(root, file)))
  for (const folder of ['apps', 'packages']) hashFolder(join(root, folder), hash)
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @param {import('node:crypto').Hash} hash
 */
function hashFolder(folder, hash) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (made.has(entry.name)) continue
    if (entry.isDirectory()) hashFolder(path, hash)
    else if (entry.isFile()) hash.update(`${path}\n`).update(readFileSync(path))
  }
}

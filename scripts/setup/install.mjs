import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { root } from './root.mjs'
import { runProgram } from './run-program.mjs'

const lockFile = join(root, 'package-lock.json')
const stampFile = join(root, 'node_modules/.stride-install')
const installedFile = join(root, 'node_modules/.package-lock.json')

/** Installs what package-lock.json names, unless exactly that is installed. Needs nothing but Node and npm. */
export async function install() {
  const stamp = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  if (!installedByHand()) {
    console.log('Installing packages (npm ci) …')
    const exitCode = await runProgram('npm', ['ci', '--no-audit', '--no-fund', '--include=dev'])
    if (exitCode !== 0) throw new Problem('npm ci failed: what it said stands above. Put that right, then try again.')
  }
  writeFileSync(stampFile, stamp)
}

/** True when someone ran `npm install` themselves: npm's own record of the tree agrees with the lock. */
function installedByHand() {
  if (!existsSync(installedFile)) return false
  const wanted = packagesOf(lockFile)
  const installed = packagesOf(installedFile)
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || installed[path]?.version === version || ((optional || peer) && installed[path] === undefined),
  )
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

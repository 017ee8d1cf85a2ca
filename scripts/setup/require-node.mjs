import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { root } from './root.mjs'

/** Throws when this Node is older than the `engines` of package.json. */
export function requireNode() {
  const wanted = String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node).replace('>=', '')
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = wanted.split('.').map(Number)
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return
  throw new Problem(
    `Stride needs Node ${wanted} or newer; this is ${process.versions.node}. Get one from https://nodejs.org or run "nvm install" here, then try again.`,
  )
}

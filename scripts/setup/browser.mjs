import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { Problem } from './problem.mjs'

/**
 * Finds the browser that the browser tests drive: CHROMIUM_PATH, then Debian's, then Playwright's own. Where none is
 * there it is installed when this is root on Debian.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} Its absolute path.
 */
export async function findBrowser(env) {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new Problem(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, and nothing is there.`)
  }
  const found = await installedBrowser()
  if (found) return found
  if (isDebian() && process.getuid?.() === 0) installOnDebian()
  const installed = await installedBrowser()
  if (installed) return installed
  throw new Problem(
    'No Chromium was found for the browser tests. Install one ("apt-get install chromium", or "npx playwright-core install chromium") or give its path in CHROMIUM_PATH.',
  )
}

async function installedBrowser() {
  // Installed by npm a moment ago at the earliest, so it can't be imported at the top.
  const { chromium } = await import('playwright-core')
  return ['/usr/bin/chromium', chromium.executablePath()].find((path) => path && existsSync(path))
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function installOnDebian() {
  console.log('Installing Chromium for the browser tests (apt-get install chromium) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', ['--quiet', ...words], { stdio: ['ignore', 'inherit', 'inherit'], env })
    if (status !== 0) throw new Problem(`apt-get ${words[0]} failed: what it said stands above.`)
  }
}

import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser: CHROMIUM_PATH, then Debian's, then Playwright's own. */
export async function startBrowser(): Promise<Browser> {
  const executablePath =
    process.env.CHROMIUM_PATH || ['/usr/bin/chromium', chromium.executablePath()].find((file) => existsSync(file))
  if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM_PATH, or install Debian’s chromium.')
  return chromium.launch({ executablePath, args: flags })
}

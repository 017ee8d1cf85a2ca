import { setTimeout as after } from 'node:timers/promises'

/** How long an app may take to become ready, in milliseconds: the first start migrates and loads the demo content. */
const patience = 180_000

/** Between two questions, in milliseconds. */
const interval = 100

/**
 * Waits until an app says on /health/ready that it can serve, and tells what it waits for whenever that changes.
 * @param {string} name
 * @param {number} port
 * @param {AbortSignal} stopping
 * @param {string} [path] What to ask instead, when the app has no such answer.
 * @returns {Promise<boolean>} False when stopped before, or when it took too long.
 */
export async function waitUntilReady(name, port, stopping, path = '/health/ready') {
  const begun = Date.now()
  let told = ''
  while (!stopping.aborted && Date.now() - begun < patience) {
    const state = await ask(`http://127.0.0.1:${port}${path}`)
    if (state === 'ready') {
      console.log(`  ✔ ${name} is ready (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
      return true
    }
    if (state !== told) console.log(`  … ${name}: ${state}`)
    told = state
    await after(interval, undefined, { signal: stopping }).catch(() => undefined)
  }
  if (!stopping.aborted) console.error(`  ✖ ${name} was not ready after ${patience / 1000} s: ${told}`)
  return false
}

/** @param {string} url */
async function ask(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    if (answer.ok) return 'ready'
    return reasonIn(await answer.text())
  } catch {
    return 'starting'
  }
}

/** @param {string} body */
function reasonIn(body) {
  try {
    const { reason, reasons = [reason] } = JSON.parse(body)
    const words = Array.isArray(reasons) ? reasons.filter((each) => typeof each === 'string') : []
    return words.length > 0 ? words.join('; ') : 'not ready yet'
  } catch {
    return 'not ready yet'
  }
}

import { getPayload } from 'payload'
import config from '../payload.config'
import { readiness } from './readiness'

const retryMs = 5_000

/** Initialises Payload in the background. When that fails it says so in /health/ready and tries again. */
export function wakePayload(): void {
  getPayload({ config, cron: true }).catch((error: unknown) => {
    readiness().reason = `Payload could not start: ${error instanceof Error ? error.message : String(error)}`
    console.error(error)
    setTimeout(wakePayload, retryMs).unref()
  })
}

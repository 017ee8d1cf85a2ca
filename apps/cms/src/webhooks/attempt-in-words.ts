import type { Attempt } from './webhook-store'

/** An attempt in a sentence, such as "Delivered in 40 ms (204)." */
export function attemptInWords({ status, durationMs, error }: Attempt): string {
  return error === null ? `Delivered in ${durationMs} ms (${String(status)}).` : `Not delivered: ${error}`
}

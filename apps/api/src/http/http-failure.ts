import type { ErrorCode } from '@stride/content/reading/public-error'
import { statusOf } from './status-of'

/** A request that comes to nothing before its operation runs: what the caller is told; the status follows from the code. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure'

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Header names and values in turn. */
    readonly headers: readonly string[] = [],
  ) {
    super(message)
  }

  get status(): number {
    return statusOf[this.code]
  }
}

import type { ErrorCode } from '@stride/content/reading/public-error'

/** A request that comes to nothing before its operation runs: what the caller is told, and with which status. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure'

  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    message: string,
    /** Header names and values in turn. */
    readonly headers: readonly string[] = [],
  ) {
    super(message)
  }
}

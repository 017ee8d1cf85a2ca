/** A query that came to nothing. */
export class StrideError extends Error {
  override readonly name = 'StrideError'
  /**
   * One of the API's codes, such as BAD_USER_INPUT or NOT_READY; UNREACHABLE when no answer came; UNEXPECTED_ANSWER when
   * what answered does not speak as the API does.
   */
  readonly code: string
  /** What to quote when you ask us about it. */
  readonly requestId: string | null
  /** HTTP status; null when no answer came. */
  readonly status: number | null

  constructor(
    message: string,
    about: { code: string; requestId?: string | null; status?: number | null; cause?: unknown },
  ) {
    super(message, { cause: about.cause })
    this.code = about.code
    this.requestId = about.requestId ?? null
    this.status = about.status ?? null
  }
}

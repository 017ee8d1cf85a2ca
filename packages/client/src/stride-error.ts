import { retryAfter } from './retry-after'

/** A request that came to nothing. */
export class StrideError extends Error {
  override readonly name = 'StrideError'
  /**
   * One of the API's codes, such as BAD_USER_INPUT, NOT_READY or RATE_LIMITED; UNREACHABLE when no answer came;
   * UNEXPECTED_ANSWER when what answered does not speak as the API does; BEGUN_ANEW when the API's ledger is shorter than
   * what you had of it; RECEIPT_INVALID when a receipt does not hold.
   */
  readonly code: string
  /** What to quote when you ask us about it. */
  readonly requestId: string | null
  /** HTTP status; null when no answer came. */
  readonly status: number | null
  /** How long the API asks you to wait, in milliseconds; null when it does not. */
  readonly retryAfter: number | null

  constructor(
    message: string,
    about: { code: string; requestId?: string | null; status?: number | null; retryAfter?: number; cause?: unknown },
  ) {
    super(message, { cause: about.cause })
    this.code = about.code
    this.requestId = about.requestId ?? null
    this.status = about.status ?? null
    this.retryAfter = about.retryAfter ?? null
  }
}

export interface ErrorBody {
  errors?: Array<{ message: string; extensions?: { code?: string; requestId?: string } }>
}

/** The failure that an answer tells of. */
export function errorOf(response: Response, { errors }: ErrorBody): StrideError {
  const [error] = errors ?? []
  return new StrideError(
    error?.message ??
      `${response.url || 'What answered'} did not answer as Stride's API does (status ${response.status}).`,
    {
      code: error?.extensions?.code ?? 'UNEXPECTED_ANSWER',
      requestId: error?.extensions?.requestId ?? response.headers.get('x-request-id'),
      status: response.status,
      retryAfter: retryAfter(response),
    },
  )
}

/** The JSON of an answer; an empty object when it isn't JSON. */
export async function jsonOf<T extends object>(response: Response): Promise<Partial<T>> {
  return (await response.json().catch(() => ({}))) as Partial<T>
}

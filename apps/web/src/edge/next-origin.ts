import { Agent, request } from 'node:http'

export interface OriginAnswer {
  status: number
  contentType: string
  location: string | undefined
  body: Buffer
}

/** Next could not be reached, took too long or sent too much. */
class OriginFailed extends Error {
  override readonly name = 'OriginFailed'
}

const largestBody = 8_000_000

/**
 * The way to Next on a private port. Each request says the same of itself: the user agent is one that Next doesn't stream
 * metadata to, and nothing of the reader's request goes along, so a page cannot depend on it.
 */
export class NextOrigin {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 32 })
  readonly #port: () => number | undefined
  readonly #host: string
  readonly #timeLimit: number

  /** @param port where Next listens; undefined while it does not */
  constructor(port: () => number | undefined, siteUrl: string, timeLimit = 15_000) {
    this.#port = port
    this.#host = new URL(siteUrl).host
    this.#timeLimit = timeLimit
  }

  /** Gets a page that shows every change up to a sequence. Throws `OriginFailed`. */
  get(path: string, { atLeast, requestId }: { atLeast: number; requestId: string }): Promise<OriginAnswer> {
    const port = this.#port()
    if (port === undefined) return Promise.reject(new OriginFailed('Next is not running.'))
    return new Promise((resolve, reject) => {
      const fail = (cause: Error) => reject(new OriginFailed(`Next did not answer: ${cause.message}`, { cause }))
      const headers = {
        host: this.#host,
        accept: 'text/html',
        'user-agent': 'Stride-Edge',
        'stride-at-least': String(atLeast),
        'x-request-id': requestId,
      }
      const sent = request(
        { host: '127.0.0.1', port, path, headers, agent: this.#agent, signal: AbortSignal.timeout(this.#timeLimit) },
        (response) => {
          const pieces: Buffer[] = []
          let length = 0
          response.on('data', (piece: Buffer) => {
            pieces.push(piece)
            length += piece.byteLength
            if (length > largestBody) response.destroy(new Error(`the page is larger than ${largestBody} bytes`))
          })
          response.on('error', fail)
          response.on('aborted', () => fail(new Error('the connection broke')))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 500,
              contentType: response.headers['content-type'] ?? '',
              location: response.headers.location,
              body: Buffer.concat(pieces),
            }),
          )
        },
      )
      sent.on('error', fail)
      sent.end()
    })
  }
}

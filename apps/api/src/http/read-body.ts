import type { IncomingMessage } from 'node:http'
import { HttpFailure } from './http-failure'

/** The largest body that is read, in bytes. */
const largestBody = 100_000

/**
 * Reads the whole body of a request. Exactly one of the two is called: `onBody`, or `onFailure` as soon as the body is
 * known to be too large, or when the connection ends before it does. (No promise: most answers are ready at once.)
 */
export function readBody(
  request: IncomingMessage,
  onBody: (body: Buffer) => void,
  onFailure: (error: unknown) => void,
): void {
  let first: Buffer | undefined
  let more: Buffer[] | undefined
  let length = 0
  let hasEnded = false
  const fail = (error: unknown) => {
    if (hasEnded) return
    hasEnded = true
    onFailure(error)
  }
  if (Number(request.headers['content-length']) > largestBody) {
    fail(tooLarge())
    return
  }
  request.on('data', (piece: Buffer) => {
    if (hasEnded) return
    length += piece.byteLength
    if (length > largestBody) fail(tooLarge())
    else if (first === undefined) first = piece
    else (more ??= [first]).push(piece)
  })
  request.on('end', () => {
    if (hasEnded) return
    hasEnded = true
    onBody(more ? Buffer.concat(more) : (first ?? Buffer.alloc(0)))
  })
  request.on('error', () => {
    fail(new HttpFailure('BAD_REQUEST', 'The connection ended before the request did.', ['connection', 'close']))
  })
}

function tooLarge(): HttpFailure {
  const message = `The request is too large: ${largestBody / 1_000} KB at most.`
  // What is left of the body is not read, so the connection can't be used again.
  return new HttpFailure('BODY_TOO_LARGE', message, ['connection', 'close'])
}

import type { IncomingMessage } from 'node:http'

/** How much of what is refused is still taken in, in bytes, and for how long, in milliseconds. */
const mostTaken = 20_000_000
const patience = 2_000

/**
 * Calls back once a request has been sent to its end, what is left of it thrown away; or once that takes too long. A
 * connection that is closed while the other side still sends is torn, and the answer on it is lost: who is told that a
 * request is too large must be able to hear it.
 */
export function whenSent(request: IncomingMessage, then: () => void): void {
  if (request.complete || request.destroyed) {
    then()
    return
  }
  let taken = 0
  const finish = () => {
    clearTimeout(timer)
    request.off('data', count).off('end', finish).off('close', finish)
    then()
  }
  const count = (piece: Buffer) => {
    taken += piece.byteLength
    if (taken > mostTaken) finish()
  }
  const timer = setTimeout(finish, patience)
  timer.unref()
  request.on('data', count).on('end', finish).on('close', finish)
  request.resume()
}

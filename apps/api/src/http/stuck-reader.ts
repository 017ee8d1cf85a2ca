import type { ServerResponse } from 'node:http'

/**
 * Breaks the connection of a response whose reader takes nothing for so long, in milliseconds (up to twice that): what is
 * read for it must not be held for ever.
 */
export function breakWhenStuck(response: ServerResponse, limit: number): void {
  let before = -1
  const timer = setInterval(() => {
    const { socket } = response
    if (!socket) return
    const taken = socket.bytesWritten - socket.writableLength
    if (socket.writableLength > 0 && taken === before) socket.destroy()
    before = taken
  }, limit)
  timer.unref()
  response.once('close', () => {
    clearInterval(timer)
  })
}

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** A message as it arrived. */
export interface Received {
  headers: IncomingHttpHeaders
  body: string
  /** The sequence that the body names; 0 when it names none. */
  sequence: number
}

/** What a receiver does with a message; a number is a status to answer with. */
export type Behaviour = number | ((response: ServerResponse, request: IncomingMessage, received: Received) => void)

/** A partner's server on this machine. */
export async function startReceiver(behave: (received: Received) => Behaviour = () => 204) {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  const state = { behave, connections: 0 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('error', () => undefined)
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const message = { headers: request.headers, body, sequence: sequenceIn(body) }
      received.push(message)
      const behaviour = state.behave(message)
      if (typeof behaviour === 'number') response.writeHead(behaviour).end()
      else behaviour(response, request, message)
    })
  })
  server.on('connection', (socket) => {
    state.connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    received,
    sequences: () => received.map(({ sequence }) => sequence),
    connections: () => state.connections,
    open: () => sockets.size,
    /** From now on. */
    behaves(next: (message: Received) => Behaviour) {
      state.behave = next
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>

function sequenceIn(body: string): number {
  const { data } = JSON.parse(body) as { data?: { sequence?: number } }
  return data?.sequence ?? 0
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** How long a client may take for the headers of a request, and for all of it, in milliseconds. */
const headersTimeout = 10_000
const requestTimeout = 20_000

/** A server that gives what comes to `/graphql` to one handler, and the rest to another. */
export function inFront(rest: Handler, graphql: Handler): Server {
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      keepAliveTimeout: 75_000,
      headersTimeout,
      requestTimeout,
      connectionsCheckingInterval: 2_000,
    },
    (request, response) => {
      const url = request.url ?? ''
      if (url === '/graphql' || url.startsWith('/graphql?')) graphql(request, response)
      else rest(request, response)
    },
  )
  return server
}

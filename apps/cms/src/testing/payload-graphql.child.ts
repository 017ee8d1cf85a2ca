/**
 * Payload's own GraphQL endpoint over the demo content, which the bench measures beside ours:
 * `payload-graphql.child.ts <port>`, with the environment of a CMS. The real CMS never opens it. It answers signed-in
 * people alone, so each request comes in as the demo's publisher.
 */
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { getPayload, type SanitizedConfig } from 'payload'
import { dataDirectory } from '../data-directory'
import { demoLogins } from '../import/demo-logins'
import config from '../payload.config'
import { deskOf } from '../publishing/publishing-plugin'

const [port = ''] = process.argv.slice(2)
const real = await config
const open: SanitizedConfig = { ...real, graphQL: { ...real.graphQL, disable: false } }
const payload = await getPayload({ config: open })
await deskOf(payload).started()
const publisher = (await demoLogins(dataDirectory())).find(({ role }) => role === 'publisher')
if (!publisher) throw new Error('The demo has no publisher.')
const { token } = await payload.login({ collection: 'users', data: publisher })
const answer = GRAPHQL_POST(Promise.resolve(open))

createServer((request, response) => {
  void (async () => {
    if (request.method !== 'POST') return response.end('ready')
    const answered = await answer(
      new Request(`http://localhost${request.url ?? '/'}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `JWT ${token ?? ''}` },
        body: await text(request),
      }),
    )
    const body = Buffer.from(await answered.arrayBuffer())
    response.writeHead(answered.status, { 'content-type': 'application/json', 'content-length': body.length })
    return response.end(body)
  })()
}).listen(Number(port), '127.0.0.1')

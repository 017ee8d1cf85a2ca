import { printedSchema } from '@stride/graphql/printed-schema'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Scope } from '@stride/partners/scope'
import type { GraphQLSchema } from 'graphql'
import { createHash } from 'node:crypto'
import { markup } from '../page/markup'
import { changelogPage } from './changelog-page'
import { docsDocument, docsPolicy, favicon, type DocsPage } from './docs-page'
import { graphiqlPage, graphiqlPolicy } from '../graphiql/graphiql-page'
import { handbook, type HandbookPage } from './handbook'
import { landingPage } from './landing-page'
import { handbookPieces } from './pieces'
import { reference } from './reference'
import { statusPage, type StatusFigures } from './status-page'

export interface DocsOptions {
  schema: GraphQLSchema
  siteUrl: string
  publicUrl: string
  /** What whoever has no key may have. */
  anonymousScopes: readonly Scope[]
  status: () => Promise<StatusFigures>
}

/** How long a browser may keep a page of the documentation, in seconds. */
const usualLifetime = 300

/** The documentation: `/`, `/docs/…`, `/graphiql`, `/status` and `/schema.graphql`, each made once, when it is first asked for. */
export function addDocs(
  app: FastifyInstance,
  { schema, siteUrl, publicUrl, anonymousScopes, status }: DocsOptions,
): void {
  const book = once(() => handbook({ siteUrl, publicUrl, moment: new Date(), pieces: handbookPieces(anonymousScopes) }))
  const types = once(() => reference(schema))
  const landing = once(() => landingPage(publicUrl))
  const changelog = once(() => changelogPage(schema))
  const contract = once(() => printedSchema())
  const graphiql = once(() => graphiqlPage(book().examples))

  app.get('/', async (request, reply) => send(landing(), request, reply))
  app.get('/docs', async (_request, reply) => reply.redirect('/docs/', 308))
  app.get('/docs/', async (request, reply) => send(handbookIndex(book()), request, reply))
  app.get('/docs/changelog', async (request, reply) => send(await changelog(), request, reply))
  app.get<{ Params: { slug: string } }>('/docs/:slug', async (request, reply) => {
    const page = book().pages.get(`/docs/${request.params.slug}`)
    if (!page) {
      reply.callNotFound()
      return reply
    }
    return send(
      { ...page, inside: markup`<article class="words">${page.body}</article>`, pages: book().groups },
      request,
      reply,
    )
  })
  app.get<{ Params: { slug: string } }>('/docs/:slug/', async (request, reply) => {
    const { slug } = request.params
    if (slug === 'changelog' || book().pages.has(`/docs/${slug}`)) return reply.redirect(`/docs/${slug}`, 308)
    reply.callNotFound()
    return reply
  })
  app.get('/docs/reference', async (_request, reply) => reply.redirect('/docs/reference/', 308))
  app.get<{ Params: { '*': string } }>('/docs/reference/*', async (request, reply) => {
    const page = types().get(`/docs/reference/${request.params['*']}`)
    if (page) return send(page, request, reply)
    reply.callNotFound()
    return reply
  })
  app.get('/graphiql', async (request, reply) => {
    reply.header('content-security-policy', graphiqlPolicy)
    return sendText(graphiql(), 'text/html; charset=utf-8', usualLifetime, request, reply)
  })
  app.get('/status', async (request, reply) => send(statusPage(await status()), request, reply))
  app.get('/favicon.svg', async (request, reply) => sendText(favicon, 'image/svg+xml', usualLifetime, request, reply))
  app.get('/schema.graphql', async (request, reply) =>
    sendText(contract(), 'text/plain; charset=utf-8', usualLifetime, request, reply),
  )
}

/** Tells whoever looks with a browser that nothing is at an address, and where to go on. */
export function sendMissing(reply: FastifyReply): FastifyReply {
  const top = markup`<header class="words"><h1 class="heading heading--1">There is nothing at this address</h1></header>`
  const inside = markup`<div class="words"><p>Compare it with the one that you were given: a page may have been renamed. Everything that there is stands in <a href="/docs/">the handbook</a> and in <a href="/docs/reference/">the reference</a>. Programs ask at <code>POST /graphql</code>.</p></div>`
  const text = docsDocument({ title: 'There is nothing at this address', path: '', top, inside })
  reply.headers({ 'content-security-policy': docsPolicy, 'cache-control': 'no-store' })
  return reply.code(404).type('text/html; charset=utf-8').send(text)
}

function handbookIndex({ groups, pages }: ReturnType<typeof handbook>): DocsPage {
  const card = ({ path, title, summary }: HandbookPage) =>
    markup`<li><a href="${path}">${title}</a><p>${summary}</p></li>`
  const sections = groups.map(
    ({ name, pages: inGroup }) =>
      markup`<h2 class="heading heading--2">${name}</h2><ul class="cards" role="list">${inGroup.flatMap(({ path }) => pages.get(path) ?? []).map(card)}</ul>`,
  )
  const top = markup`<header class="words"><h1 class="heading heading--1">Handbook</h1><p class="standfirst">A page for each job, with examples that work as they stand.</p></header>`
  return { title: 'Handbook', path: '/docs/', top, inside: sections, pages: groups }
}

function send(page: DocsPage, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('content-security-policy', docsPolicy)
  return sendText(docsDocument(page), 'text/html; charset=utf-8', page.lifetime ?? usualLifetime, request, reply)
}

function sendText(
  text: string,
  type: string,
  lifetime: number,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  reply.headers({ etag, 'cache-control': lifetime > 0 ? `public, max-age=${lifetime}` : 'no-store' })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type(type).send(text)
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

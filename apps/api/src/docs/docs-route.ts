import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { graphiqlPolicy } from '../graphiql/graphiql-policy'
import { markup } from '../page/markup'
import { docsDocument, docsPolicy, favicon, type DocsPage } from './docs-page'
import type { Documentation, DocumentationOptions } from './documentation'
import type { Handbook, HandbookPage } from './handbook'
import { statusPage, type StatusFigures } from './status-page'

export interface DocsOptions extends DocumentationOptions {
  status: () => Promise<StatusFigures>
}

/** How long a browser may keep a page of the documentation, in seconds. */
const usualLifetime = 300

/**
 * The documentation: `/`, `/docs/…`, `/graphiql`, `/status` and `/schema.graphql`. What it is made of is loaded when
 * somebody asks for it first: most starts are over before anyone does.
 */
export function addDocs(app: FastifyInstance, { status, ...options }: DocsOptions): void {
  let loading: Promise<Documentation> | undefined
  const docs = () => (loading ??= import('./documentation').then(({ documentation }) => documentation(options)))

  app.get('/', async (request, reply) => send((await docs()).landing(), request, reply))
  app.get('/docs', async (_request, reply) => reply.redirect('/docs/', 308))
  app.get('/docs/', async (request, reply) => send(handbookIndex((await docs()).book()), request, reply))
  app.get('/docs/changelog', async (request, reply) => send(await (await docs()).changelog(), request, reply))
  app.get<{ Params: { slug: string } }>('/docs/:slug', async (request, reply) => {
    const { pages, groups } = (await docs()).book()
    const page = pages.get(`/docs/${request.params.slug}`)
    if (!page) {
      reply.callNotFound()
      return reply
    }
    return send(
      { ...page, inside: markup`<article class="words">${page.body}</article>`, pages: groups },
      request,
      reply,
    )
  })
  app.get<{ Params: { slug: string } }>('/docs/:slug/', async (request, reply) => {
    const { slug } = request.params
    if (slug === 'changelog' || (await docs()).book().pages.has(`/docs/${slug}`))
      return reply.redirect(`/docs/${slug}`, 308)
    reply.callNotFound()
    return reply
  })
  app.get('/docs/reference', async (_request, reply) => reply.redirect('/docs/reference/', 308))
  app.get<{ Params: { '*': string } }>('/docs/reference/*', async (request, reply) => {
    const page = (await docs()).types().get(`/docs/reference/${request.params['*']}`)
    if (page) return send(page, request, reply)
    reply.callNotFound()
    return reply
  })
  app.get('/graphiql', async (request, reply) => {
    reply.header('content-security-policy', graphiqlPolicy)
    return sendText((await docs()).graphiql(), 'text/html; charset=utf-8', usualLifetime, request, reply)
  })
  app.get('/status', async (request, reply) => send(statusPage(await status()), request, reply))
  app.get('/favicon.svg', async (request, reply) => sendText(favicon, 'image/svg+xml', usualLifetime, request, reply))
  app.get('/schema.graphql', async (request, reply) =>
    sendText((await docs()).contract(), 'text/plain; charset=utf-8', usualLifetime, request, reply),
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

function handbookIndex({ groups, pages }: Handbook): DocsPage {
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

import { executableSchema } from '@stride/graphql/executable-schema'
import { followPublished } from '@stride/graphql/follow-published'
import { PastViews } from '@stride/graphql/past-views'
import type { Ledger } from '@stride/ledger/ledger'
import type { PartnerRecords } from '@stride/partners/partner-records'
import type { Scope } from '@stride/partners/scope'
import { MemoryProvenance } from '@stride/provenance/memory-provenance'
import type { ProvenanceStore } from '@stride/provenance/provenance-store'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import { addChanges } from '../changes/changes-route'
import { addDocs, sendMissing } from '../docs/docs-route'
import { followedStatus } from '../docs/followed-status'
import { addEmbed } from '../embed/embed-route'
import { addExport } from '../export/export-route'
import { apolloServer } from '../graphql/apollo'
import { Documents } from '../graphql/documents'
import { AnswerCache } from '../http/answer-cache'
import { GraphqlFront } from '../http/graphql-front'
import { PersistedDocuments } from '../http/persisted-documents'
import { addMedia } from '../media/media-route'
import { LedgerLag } from '../observability/ledger-lag'
import { Metrics } from '../observability/metrics'
import { addMetrics } from '../observability/metrics-route'
import { RequestLog } from '../observability/request-log'
import type { Traces } from '../observability/traces'
import { acknowledge } from '../partner/acknowledge'
import { addAcknowledgement } from '../partner/acknowledgement-route'
import type { Caller } from '../partner/caller'
import { followPartners } from '../partner/follow-partners'
import { Quota } from '../partner/quota'
import { addAssets } from '../page/assets-route'
import { addJwks } from '../provenance/jwks-route'
import { ReceiptReader } from '../provenance/receipt-reader'
import { Drain } from './drain'
import { addFailures, refuseAddress, refuseConnection } from './failures'
import { addHeaders } from './headers'
import { addHealth } from './health'
import { inFront } from './in-front'
import { openContents } from './open-contents'

export interface AppOptions {
  ledger: Omit<Ledger, 'append' | 'redact' | 'putBlob' | 'close'>
  /** Receipts and public keys; without them nothing counts as signed. */
  provenance?: Pick<ProvenanceStore, 'receipts' | 'keys'>
  siteUrl: string
  /** Public address of this API, without a trailing slash. */
  publicUrl: string
  log: FastifyBaseLogger
  now?: () => Date
  /** Of the changes stream, in milliseconds. */
  heartbeat?: number
  /** Documents by the SHA-256 of their text. */
  trustedDocuments?: ReadonlyMap<string, string> | undefined
  /** Opens what is kept of partners: their keys, their use, their acknowledgements. */
  openPartners: () => Promise<PartnerRecords>
  internalKey?: string | undefined
  /** What whoever has no key may have. */
  anonymousScopes: readonly Scope[]
  /** Points that callers have left; without one this process counts for itself. The caller closes it. */
  quota?: Quota | undefined
  /** Who reads metrics from elsewhere; without one, only this machine. */
  metricsToken?: string | undefined
  /** Without them nothing is traced. */
  traces?: Traces | undefined
  /** How the server leaves; without one it just stops. */
  drain?: Drain
}

/** The whole server over a ledger, not yet listening. Closing it ends open streams and stops following the ledger. */
export async function createApp({
  ledger,
  provenance = new MemoryProvenance(),
  siteUrl,
  publicUrl,
  log,
  now = () => new Date(),
  heartbeat,
  trustedDocuments,
  openPartners,
  internalKey,
  anonymousScopes,
  quota = new Quota(),
  metricsToken,
  drain = new Drain(),
  traces,
}: AppOptions): Promise<FastifyInstance> {
  const cache = new AnswerCache(now)
  const { contents, close: closeContents } = openContents(log)
  const followed = followPublished({
    ...{ ledger, contents },
    onStart: (sequence) => {
      cache.startAt(sequence)
    },
    onRow: (row, change) => {
      cache.takeIn(row, change)
    },
    onFailure: (error) => {
      log.error({ err: error }, 'the ledger cannot be followed; trying again')
    },
    onTrouble: (error) => {
      log.warn({ err: error }, 'outlines of pages are amiss; pages are answered right all the same')
    },
  })
  const schema = executableSchema()
  const documents = new Documents(schema)
  const apollo = apolloServer(schema, documents, log)
  await apollo.start()
  const persisted = new PersistedDocuments(trustedDocuments)
  const past = new PastViews({ ledger, followed })
  const partners = followPartners({
    open: openPartners,
    internalKey,
    anonymousScopes,
    now,
    onFailure: (error) => {
      if (error === null) log.info('the keys can be read again')
      else log.error({ err: error }, 'the keys cannot be read; trying again')
    },
  })
  const noteUse = (caller: Caller, points: number) => {
    partners.noteUse(caller, points)
  }
  const lag = new LedgerLag({ ledger, followed: () => followed.published.sequence, now })
  const metrics = new Metrics({ cache: () => cache.usage, ledger: () => lag.state })
  const front = new GraphqlFront({
    ...{ apollo, schema, documents, persisted, followed, past, ledger, cache, siteUrl, now, log, quota, traces },
    observe: (observation) => {
      metrics.observe(observation)
    },
    requestLog: new RequestLog(log),
    receipts: new ReceiptReader(provenance, log),
    callers: partners.callers,
    acknowledge: (caller, sequence, note) => acknowledge(caller, sequence, note, { ledger, partners, now }),
    noteUse,
  })
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 100_000,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => randomUUID(),
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    forceCloseConnections: 'idle',
    clientErrorHandler: refuseConnection,
    frameworkErrors: refuseAddress,
    serverFactory: (handler) =>
      inFront(handler, (request, response) => {
        front.handle(request, response)
      }),
  })
  drain.watch(app.server)
  lag.start()
  const closing = new AbortController()
  app.addHook('preClose', (done) => {
    closing.abort()
    done()
  })
  app.addHook('onClose', async () => {
    lag.stop()
    await followed.stop()
    await partners.stop()
    await apollo.stop()
    closeContents()
  })
  app.removeContentTypeParser('text/plain')
  addHeaders(app)
  addFailures(app, sendMissing)
  addHealth(app, followed, drain)
  const streaming = {
    ...{ ledger, callers: partners.callers, closing: closing.signal },
    opened: () => metrics.streamOpened(),
  }
  addChanges(app, { ...streaming, heartbeat })
  addExport(app, { ...streaming, ...{ followed, quota, noteUse, siteUrl } })
  addMetrics(app, metrics, metricsToken)
  addJwks(app, provenance)
  addMedia(app, ledger, followed)
  addAcknowledgement(app, { ledger, partners, now })
  addAssets(app)
  addDocs(app, {
    schema,
    siteUrl,
    publicUrl,
    anonymousScopes,
    status: followedStatus({ ledger, followed, cache, metrics }),
  })
  addEmbed(app, { followed, cache, schema, siteUrl, publicUrl, now })
  return app
}

/** What a request may hold is checked by us. Without this Fastify prepares two compilers at each start. */
function noSchemas(): never {
  throw new Error('Routes of the API have no schemas.')
}

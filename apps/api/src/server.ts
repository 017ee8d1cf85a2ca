import type { FastifyInstance } from 'fastify'
import { openLedger } from '@stride/ledger/open-ledger'
import { openPartnerRecords } from '@stride/partners/open-partner-records'
import { allowances } from '@stride/partners/plan'
import { openProvenance } from '@stride/provenance/open-provenance'
import { readManifest } from './http/persisted-documents'
import { openTraces } from './observability/open-traces'
import { openQuota } from './partner/quota'
import { createApp } from './server/app'
import { tuneGarbage } from './server/tune-garbage'
import { readConfig } from './server/config'
import { Drain } from './server/drain'
import { createLog } from './server/log'

/** Starts the API and runs it until it is told to stop. */
async function main(): Promise<void> {
  tuneGarbage()
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const trustedDocuments = config.trustedDocuments ? readManifest(config.trustedDocuments) : undefined
  const ledger = await openLedger({
    databaseUrl: config.databaseUrl,
    onTrouble: (error) => {
      log.warn({ err: error }, 'the ledger is in trouble; trying again')
    },
  })
  const { siteUrl, publicUrl, databaseUrl, internalKey, anonymousScopes, metricsToken, drainSeconds } = config
  const provenance = await openProvenance({ databaseUrl })
  const quota = await openQuota({
    databaseUrl,
    plans: { ...allowances, anonymous: config.anonymousAllowance },
    onTrouble: (error) => {
      log.warn({ err: error }, 'points cannot be shared; this process counts for itself')
    },
  })
  const drain = new Drain()
  const traced = await openTraces(process.env)
  const app = await createApp({
    ...{ ledger, provenance, siteUrl, publicUrl, log, trustedDocuments, internalKey, anonymousScopes },
    ...{ quota, metricsToken, drain, traces: traced?.traces },
    openPartners: () => openPartnerRecords({ databaseUrl }),
  })
  const close = async () => {
    await app.close()
    await Promise.all([ledger.close(), provenance.close(), quota.close(), traced?.close()])
  }
  const stop = once(async (signal: string) => {
    log.info({ signal }, 'stopping')
    // A connection that does not end by itself must not keep the process.
    setTimeout(() => process.exit(1), drainSeconds * 1_000 + 8_000).unref()
    // Whoever presses Ctrl-C sends no requests any more.
    if (signal === 'SIGTERM') await drain.leave(app.server, drainSeconds)
    await close()
  })
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  await listen(app, config.port).catch(async (error: unknown) => {
    await close()
    throw isTaken(error)
      ? new Error(`Port ${config.port} is taken. Stop what uses it, or choose another with API_PORT.`)
      : error
  })
}

/** On IPv6 and IPv4 alike, so that `localhost` finds it whatever it means; on IPv4 where there is nothing else. */
async function listen(app: FastifyInstance, port: number): Promise<void> {
  try {
    await app.listen({ port, host: '::' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAFNOSUPPORT') throw error
    await app.listen({ port, host: '0.0.0.0' })
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

function once(work: (signal: string) => Promise<void>): (signal: string) => void {
  let running: Promise<void> | undefined
  return (signal) => {
    running ??= work(signal).catch(fail)
  }
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

await main().catch(fail)

import type { FastifyInstance } from 'fastify'
import { openLedger } from '@stride/ledger/open-ledger'
import { createApp } from './server/app'
import { readConfig } from './server/config'
import { createLog } from './server/log'

/** Starts the API and runs it until it is told to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const ledger = await openLedger({
    databaseUrl: config.databaseUrl,
    onTrouble: (error) => {
      log.warn({ err: error }, 'the ledger is in trouble; trying again')
    },
  })
  const app = await createApp({ ledger, siteUrl: config.siteUrl, log })
  const stop = once(async (signal: string) => {
    log.info({ signal }, 'stopping')
    // A connection that does not end by itself must not keep the process.
    setTimeout(() => process.exit(1), 8_000).unref()
    await app.close()
    await ledger.close()
  })
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  await listen(app, config.port).catch(async (error: unknown) => {
    await app.close()
    await ledger.close()
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

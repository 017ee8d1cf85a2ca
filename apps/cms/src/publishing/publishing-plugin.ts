import type { Config, Payload } from 'payload'
import { readiness } from '../health/readiness'
import { loadDemoOnce } from '../import/load-demo'
import { withPublishingDoor } from './door'
import { HeldEntries } from './held-entries'
import { ledgerOf } from './ledger'
import { PublicView } from './public-view'
import { reconcile, type Publishing } from './reconcile'
import { Signing } from './signing'
import type { EntryKey } from './sources'
import { Sweep } from './sweep'

/** How often the ledger is compared with what is live, in milliseconds. */
const sweepEveryMs = 30_000

/** Everything of one Payload instance that has to do with publishing. */
export interface PublishingDesk {
  publishing: () => Promise<Publishing>
  sweep: () => Promise<void>
  /** Settles once the CMS can serve: reconciled, and the demo content loaded where it was asked for. */
  started: () => Promise<void>
}
const desks = new WeakMap<Payload, PublishingDesk & { start: () => Promise<void> }>()

/** The publishing desk of a Payload instance. Throws when its config doesn't go through `publishing()`. */
export function deskOf(payload: Payload): PublishingDesk {
  const desk = desks.get(payload)
  if (!desk) throw new Error('This Payload config has no publishing: wrap it in publishing(config).')
  return desk
}

/**
 * Puts the publishing door before the database of a Payload config, and reconciles the ledger with what is live: after
 * each commit, when Payload starts, and every 30 seconds.
 */
export function publishing(config: Config): Config {
  const { db } = config
  return {
    ...config,
    db: {
      ...db,
      init: (args) => {
        const desk = openDesk(args.payload)
        desks.set(args.payload, desk)
        return withPublishingDoor(db.init(args), desk)
      },
    },
    onInit: async (payload) => {
      await config.onInit?.(payload)
      await desks.get(payload)?.start()
    },
  }
}

function openDesk(payload: Payload) {
  const held = new HeldEntries()
  const signing = new Signing(payload)
  let opened: Promise<{ publishing: Publishing; sweep: Sweep }> | undefined
  const open = () => {
    opened ??= ledgerOf(process.env.DATABASE_URL).then((ledger) => {
      const publishing = { payload, ledger, view: new PublicView(ledger), held }
      return { publishing, sweep: new Sweep(publishing) }
    })
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }
  const sweep = async () => {
    await (await open()).sweep.run()
    signing.soon()
  }
  let started: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  /** What is committed stays committed: a failure here is logged, and the sweep repairs it. */
  const afterCommit = async (entries: EntryKey[]) => {
    for (const entry of entries)
      try {
        await reconcile((await open()).publishing, entry)
      } catch (error) {
        payload.logger.error({
          err: error,
          msg: `The ${entry.kind} ${entry.entryId} is saved, but not published yet.`,
          ...entry,
        })
      }
    signing.soon()
  }
  const start = async () => {
    await open()
    started ??= getReady()
    // Whoever needs the outcome asks `started`; a failure is in /health/ready and in the log.
    started.catch(() => undefined)
    const destroy = payload.destroy
    payload.destroy = async () => {
      clearInterval(timer)
      await started?.catch(() => undefined)
      await signing.close()
      await destroy()
    }
  }
  const getReady = async () => {
    const state = readiness()
    state.held = () => held.list()
    timer = setInterval(() => {
      sweep().catch((error: unknown) =>
        payload.logger.error({ err: error, msg: 'The ledger could not be reconciled.' }),
      )
    }, sweepEveryMs)
    timer.unref()
    try {
      state.reason = 'What is live is being compared with the ledger.'
      await sweep()
      state.reason = 'The demo content is being loaded.'
      await loadDemoOnce(payload, (await open()).publishing.view)
      signing.soon()
      state.reason = null
    } catch (error) {
      state.reason = `The CMS could not get ready: ${error instanceof Error ? error.message : String(error)}`
      payload.logger.error({ err: error, msg: state.reason })
      throw error
    }
  }
  return {
    publishing: async () => (await open()).publishing,
    sweep,
    started: () => started ?? Promise.reject(new Error('Payload has not called onInit yet.')),
    afterCommit,
    start,
  }
}

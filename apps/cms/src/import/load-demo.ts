import type { Payload } from 'payload'
import { dataDirectory } from '../data-directory'
import type { PublicView } from '../publishing/public-view'
import { demoLogins } from './demo-logins'
import { demoUsers } from './demo-users'
import { loadEntries } from './load-entries'

const marker = 'stride-demo'

/**
 * Loads the demo content when `STRIDE_DEMO=1` and the database has no users, and goes on with a load that was
 * interrupted. Once it is done it is never loaded again, so what editors change or withdraw stays that way.
 */
export async function loadDemoOnce(payload: Payload, view: PublicView): Promise<void> {
  if (process.env.STRIDE_DEMO !== '1') return
  const state = await payload.kv.get<{ state: 'loading' | 'done' }>(marker)
  if (state?.state === 'done') return
  const { totalDocs: people } = await payload.count({ collection: 'users' })
  if (!state && people > 0) return
  // Loaded only when it is wanted: the CMS of a real site never needs it.
  const { demoEntries } = await import('@stride/demo/demo-entries')
  const logins = await demoLogins(dataDirectory())
  await payload.kv.set(marker, { state: 'loading' })
  const users = await demoUsers(payload, logins)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  await loadEntries({ payload, view, users, say }, demoEntries(new Date()))
  await payload.kv.set(marker, { state: 'done' })
}

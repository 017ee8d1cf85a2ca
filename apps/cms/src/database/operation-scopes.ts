import { randomUUID } from 'node:crypto'
import type { BaseDatabaseAdapter } from 'payload'

/**
 * Gives an adapter without transactions (MongoDB that is not a replica set) the frame of one: begin returns an id, so
 * that what follows a commit happens once an operation is over, versions and all. Nothing is atomic.
 */
export function withOperationScopes(adapter: BaseDatabaseAdapter): BaseDatabaseAdapter {
  const connect = adapter.connect?.bind(adapter)
  adapter.connect = async (args) => {
    await connect?.(args)
    // Payload's adapter decides while it connects, and replaces its beginTransaction when there can be none.
    const begin = adapter.beginTransaction.bind(adapter)
    adapter.beginTransaction = async (options) => (await begin(options)) ?? randomUUID()
  }
  return adapter
}

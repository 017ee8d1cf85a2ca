import { setTimeout as delay } from 'node:timers/promises'
import { LibsqlError } from '@libsql/client/sqlite3'

/** After this long, whoever holds the lock won't let go, in ms. */
const patience = 15_000

/** Tries again while another process holds the file's lock, leaving the event loop free in between. */
export async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + patience
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (Date.now() > giveUpAt) {
        throw new Error(`Another process has kept the SQLite file locked for ${patience / 1000} s. Try again.`, {
          cause: error,
        })
      }
    }
    await delay(Math.random() * 20)
  }
}

/** Whether another process's lock is why a statement failed. */
export function isBusy(error: unknown): boolean {
  return error instanceof LibsqlError && (error.code.startsWith('SQLITE_BUSY') || error.code === 'SQLITE_LOCKED')
}

/** Runs the work when no other writer of this process is at it. */
type Exclusive = <T>(work: () => Promise<T>) => Promise<T>

/** A lock that one holder at a time has, in order of asking. */
export interface WriteLock {
  /** Waits for the lock. Call what it returns once to give it back. Throws when the wait takes too long. */
  acquire: () => Promise<() => void>
  exclusive: Exclusive
}

/** How long a writer waits for its turn before it gives up, in milliseconds. */
const longestWaitMs = 20_000

/** Makes a lock. `longestWait` is in milliseconds. */
export function createWriteLock(longestWait = longestWaitMs): WriteLock {
  let isHeld = false
  const waiting: Array<() => void> = []

  const release = () => {
    const next = waiting.shift()
    if (next) next()
    else isHeld = false
  }
  const releaseOnce = () => {
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      release()
    }
  }
  const acquire = (): Promise<() => void> => {
    if (!isHeld) {
      isHeld = true
      return Promise.resolve(releaseOnce())
    }
    return new Promise((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer)
        resolve(releaseOnce())
      }
      const timer = setTimeout(() => {
        const place = waiting.indexOf(turn)
        if (place !== -1) waiting.splice(place, 1)
        reject(
          new Error(
            `Waited ${longestWait / 1000} s to write to the database. Another request holds it for too long, ` +
              'or a hook may be calling the Local API without passing req, and so waits for its own request to end.',
          ),
        )
      }, longestWait)
      waiting.push(turn)
    })
  }
  const exclusive: Exclusive = async (work) => {
    const giveBack = await acquire()
    try {
      return await work()
    } finally {
      giveBack()
    }
  }
  return { acquire, exclusive }
}

const locks: Map<string, WriteLock> = ((
  globalThis as { strideWriteLocks?: Map<string, WriteLock> }
).strideWriteLocks ??= new Map<string, WriteLock>())

/**
 * The one lock for writes of this process to a database file. SQLite lets one connection write at a time, and libsql
 * waits for that synchronously: a second connection of this process would block the event loop that the first one
 * needs to finish. It is kept on globalThis because a bundler may instantiate this module twice.
 */
export function writeLockFor(file: string): WriteLock {
  let lock = locks.get(file)
  if (!lock) locks.set(file, (lock = createWriteLock()))
  return lock
}

import type { Server } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * How a server leaves without losing a request: first it says that it is no longer ready and closes each connection with
 * its next answer, so that whoever balances load sends new requests elsewhere; then it stops.
 */
export class Drain {
  #isLeaving = false

  /** From then on readiness is refused. */
  get isLeaving(): boolean {
    return this.#isLeaving
  }

  /** Has answers close their connections once the server is leaving. */
  watch(server: Server): void {
    server.prependListener('request', (_request, response) => {
      if (this.#isLeaving) response.shouldKeepAlive = false
    })
  }

  /** Resolves when the server may stop: after the grace period, or at once if nobody is connected. */
  async leave(server: Server, graceSeconds: number): Promise<void> {
    this.#isLeaving = true
    const connections = await new Promise<number>((resolve) =>
      server.getConnections((_error, count) => {
        resolve(count)
      }),
    )
    if (connections > 0) await delay(graceSeconds * 1_000)
  }
}

import path from 'node:path'
import { freePorts } from '../support/free-ports'
import { bodyBytes, unlimited, type Server } from './api-on-core'
import { load, type LoadResult } from './load'
import { ProcessOnCore } from './process-on-core'

/** A server and what is asked of it: a body for each number. */
export interface Asked extends Server {
  readonly body: (index: number) => string
}

/** What a server does, round after round. */
export interface Done {
  /** Its rate to that of the raw server. */
  readonly ratios: readonly number[]
  /** Requests a second of its processor's time. */
  readonly rates: readonly number[]
  /** Bytes of an answer with its headers. */
  readonly bytes: number
}

export interface Rounds {
  count: number
  /** How long each server is asked in each round: little, so that all have the same of what the machine does meanwhile. */
  seconds: number
  /** How long before that, until it is compiled and warm, as it would be after its first seconds. */
  warming: number
}

/**
 * Asks some servers, and a raw `node:http` server that returns as many bytes as the first, in turn and in several rounds,
 * every other one the other way round: the machine is quicker in one minute than in the next, for all of them alike.
 */
export async function inTurns(asked: readonly Asked[], { count, seconds, warming }: Rounds): Promise<Done[]> {
  let index = 0
  const ask = (one: Asked, time: number) =>
    load(one.url, one.api, () => ({ body: one.body((index += 1)) }), time, unlimited)
  for (const one of asked) await ask(one, warming)
  const raw = await startRaw(asked[0])
  try {
    await ask(raw, warming / 2)
    const turns = [raw, ...asked]
    const results: Array<Map<Asked, LoadResult>> = []
    for (let round = 0; round < count; round += 1) {
      const found = new Map<Asked, LoadResult>()
      for (const one of round % 2 === 0 ? turns : turns.toReversed()) found.set(one, await ask(one, seconds))
      results.push(found)
    }
    const ratesOf = (one: Asked) => results.map((found) => found.get(one)?.ratePerCore ?? NaN)
    const limits = ratesOf(raw)
    return asked.map((one) => {
      const rates = ratesOf(one)
      const ratios = rates.map((rate, round) => rate / (limits[round] ?? NaN))
      return { ratios, rates, bytes: results.at(-1)?.get(one)?.bytes ?? NaN }
    })
  } finally {
    await raw.api.stop()
  }
}

async function startRaw(first: Asked | undefined): Promise<Asked> {
  if (!first) throw new Error('There is no server to measure.')
  const [port = 0] = await freePorts(1)
  const bytes = await bodyBytes(first.url, first.body(0))
  const api = new ProcessOnCore([path.join(import.meta.dirname, 'raw-server.mjs'), String(port), String(bytes)])
  const url = `http://127.0.0.1:${port}/`
  await api.ready(url)
  return { api, url, body: first.body }
}

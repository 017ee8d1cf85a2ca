import type { ErrorCode } from '@stride/content/reading/public-error'
import { plans, type Plan } from '@stride/partners/plan'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** How an answer came to be: from memory, by executing, the last good one, or not at all. */
const sources = ['kept', 'made', 'stale', 'refused'] as const
export type Source = (typeof sources)[number]

/** One request to /graphql that was answered. */
export interface Observation {
  readonly plan: Plan
  readonly source: Source
  /** HTTP status. */
  readonly status: number
  readonly milliseconds: number
  /** Points that it took. */
  readonly points: number
  /** Why it was refused. */
  readonly code?: ErrorCode
}

/** What is asked when the metrics are read, instead of being kept up all the time. */
export interface Measured {
  /** Memory that kept answers take. */
  cache: () => { answers: number; bytes: number }
  /** Where the view stands, and how far behind that the ledger's end was when last looked at. */
  ledger: () => { followed: number; tail: number; secondsBehind: number; isReadable: boolean }
}

export interface Summary {
  /** Requests to /graphql, by how the answer came to be. */
  counts: Readonly<Record<Source, number>>
  /**
   * Within which 95 of 100 answers were ready, in milliseconds: the end of the span of the histogram in which that is.
   * Null before the first that was timed, Infinity beyond the last span.
   */
  milliseconds: Readonly<Record<'kept' | 'made', number | null>>
}

const statusClasses = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const

/** From a tenth of a millisecond, as a small answer takes, to what is far too long; in seconds. */
const buckets = [0.0001, 0.000_25, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

/** Kept answers are timed one in so many: timing each would take as long as sending it. They are all counted. */
const timedKept = 64

/**
 * What the server tells about itself, in the format of Prometheus. Labels have a few fixed values each: nothing that a
 * caller sends becomes one, so callers can't fill the memory of who collects this.
 */
export class Metrics {
  readonly #registry = new Registry()
  readonly #requests = new Map<Plan, Record<Source, number[]>>()
  readonly #points = new Map<Plan, number>()
  // Spans have the label `le` when they are read.
  readonly #seconds: Histogram<'source' | 'le'>
  readonly #timed: Record<Source, { observe(seconds: number): void }>
  readonly #refusals: Counter<'code' | 'plan'>
  #keptUntilTimed = timedKept
  #streams = 0

  constructor({ cache, ledger }: Measured) {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry })
    for (const plan of plans) {
      this.#requests.set(plan, { kept: noCounts(), made: noCounts(), stale: noCounts(), refused: noCounts() })
      this.#points.set(plan, 0)
    }
    const requests = this.#requests
    const spent = this.#points
    new Counter({
      name: 'stride_api_requests_total',
      help: 'Requests to /graphql, by how the answer came to be, the class of its status, and the plan of the caller.',
      labelNames: ['source', 'status', 'plan'],
      registers,
      collect() {
        this.reset()
        for (const [plan, bySource] of requests)
          for (const source of sources)
            for (const [index, count] of bySource[source].entries())
              if (count > 0) this.inc({ source, status: statusClasses[index] ?? '', plan }, count)
      },
    })
    new Counter({
      name: 'stride_api_points_total',
      help: 'Points that operations cost, by the plan of the caller.',
      labelNames: ['plan'],
      registers,
      collect() {
        this.reset()
        for (const [plan, points] of spent) this.inc({ plan }, points)
      },
    })
    this.#refusals = new Counter({
      name: 'stride_api_refusals_total',
      help: 'Requests to /graphql that were refused, by the code of the refusal and the plan of the caller.',
      labelNames: ['code', 'plan'],
      registers,
    })
    const seconds = (this.#seconds = new Histogram<'source' | 'le'>({
      name: 'stride_api_request_seconds',
      help: `Time to answer a request to /graphql, by how the answer came to be; of kept ones, one in ${timedKept}.`,
      labelNames: ['source'],
      buckets,
      registers,
    }))
    this.#timed = {
      kept: seconds.labels('kept'),
      made: seconds.labels('made'),
      stale: seconds.labels('stale'),
      refused: seconds.labels('refused'),
    }
    const gauge = (name: string, help: string, measure: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(measure())
        },
      })
    gauge('stride_api_cache_answers', 'Answers that are kept.', () => cache().answers)
    gauge('stride_api_cache_bytes', 'Memory that kept answers take.', () => cache().bytes)
    gauge('stride_api_streams', 'Open streams of changes, and exports under way.', () => this.#streams)
    gauge('stride_api_followed_sequence', 'The newest publication that answers show.', () => ledger().followed)
    gauge('stride_api_ledger_sequence', 'The newest publication in the ledger, when last looked.', () => ledger().tail)
    gauge('stride_api_ledger_lag_rows', 'Publications that answers do not show yet.', () => {
      const { followed, tail } = ledger()
      return Math.max(0, tail - followed)
    })
    gauge(
      'stride_api_ledger_lag_seconds',
      'Since when the oldest publication that answers do not show yet has been in the ledger; 0 when there is none.',
      () => ledger().secondsBehind,
    )
    gauge('stride_api_ledger_readable', '1 when the ledger could be read when last looked, 0 when not.', () =>
      ledger().isReadable ? 1 : 0,
    )
  }

  /** Takes note of an answered request. Takes well under a microsecond: it stands on the way of every answer. */
  observe({ plan, source, status, milliseconds, points, code }: Observation): void {
    const counts = this.#requests.get(plan)?.[source]
    const statusClass = Math.floor(status / 100) - 1
    if (counts) counts[statusClass] = (counts[statusClass] ?? 0) + 1
    if (points > 0) this.#points.set(plan, (this.#points.get(plan) ?? 0) + points)
    if (code !== undefined) this.#refusals.inc({ code, plan })
    if (source === 'kept') {
      this.#keptUntilTimed -= 1
      if (this.#keptUntilTimed > 0) return
      this.#keptUntilTimed = timedKept
    }
    this.#timed[source].observe(milliseconds / 1_000)
  }

  /** Counts a stream as open until the function that comes back is called. */
  streamOpened(): () => void {
    this.#streams += 1
    return () => {
      this.#streams -= 1
    }
  }

  /** The same in a few words, for people: how much was answered since the start, from where, and how fast. */
  async summary(): Promise<Summary> {
    const counts = { kept: 0, made: 0, stale: 0, refused: 0 }
    for (const bySource of this.#requests.values())
      for (const source of sources) for (const count of bySource[source]) counts[source] += count
    const { values } = await this.#seconds.get()
    const within = (source: Source) => {
      const ofSource = values.filter(({ labels }) => labels.source === source)
      const total = ofSource.find(({ metricName }) => metricName?.endsWith('_count'))?.value ?? 0
      const reached = ofSource.find(({ labels, value }) => typeof labels.le === 'number' && value >= total * 0.95)
      if (total === 0) return null
      return typeof reached?.labels.le === 'number' ? reached.labels.le * 1_000 : Infinity
    }
    return { counts, milliseconds: { kept: within('kept'), made: within('made') } }
  }

  /** All of it as text, and its media type. */
  async read(): Promise<{ text: string; type: string }> {
    return { text: await this.#registry.metrics(), type: this.#registry.contentType }
  }
}

function noCounts(): number[] {
  return statusClasses.map(() => 0)
}

import { Reading, type ReadingOptions } from '@stride/graphql/reading'
import type { FastifyBaseLogger } from 'fastify'

/** An operation's context in this server: what resolvers read from, and whom the log is about. */
export class ApiReading extends Reading {
  readonly requestId: string
  readonly log: FastifyBaseLogger
  readonly startedAt = performance.now()

  constructor(options: ReadingOptions, request: { id: string; log: FastifyBaseLogger }) {
    super(options)
    this.requestId = request.id
    this.log = request.log
  }
}

/** An `ApiReading` once Apollo has copied it. */
export type ApiContext = Pick<ApiReading, keyof ApiReading>

import { Reading, type ReadingOptions } from '@stride/graphql/reading'

/** What goes through Apollo with an operation. Apollo copies its context, so what resolvers are given lies one below. */
export interface ApiContext {
  readonly reading: Reading
}

export function apiContext(options: ReadingOptions): ApiContext {
  return { reading: new Reading(options) }
}

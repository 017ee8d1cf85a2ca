import { buildSchema, type GraphQLSchema } from 'graphql'

/** The contract as it was released on a day. */
export interface Snapshot {
  /** ISO 8601, such as 2026-11-24. */
  day: string
  schema: GraphQLSchema
}

/**
 * A released contract from its file, `contract/<day>.graphql`.
 * @throws Error when the file isn't named by a day, or is no schema.
 */
export function snapshotFrom(fileName: string, sdl: string): Snapshot {
  const day = /^(\d{4}-\d{2}-\d{2})\.graphql$/.exec(fileName)?.[1]
  if (!day || Number.isNaN(Date.parse(day)))
    throw new Error(`${fileName} must be named by the day of its release, such as 2026-11-24.graphql.`)
  return { day, schema: buildSchema(sdl) }
}

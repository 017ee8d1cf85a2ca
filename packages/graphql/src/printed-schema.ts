import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { executableSchema } from './executable-schema'

/** The contract as `schema.graphql` keeps it: one file, in the order of the SDL's own files. */
export function printedSchema(): string {
  return `${printSchemaWithDirectives(executableSchema())}\n`
}

import { makeExecutableSchema } from '@graphql-tools/schema'
import { enumValues, resolvers } from '@stride/content/generated/resolvers'
import { sdl } from '@stride/content/generated/sdl'
import type { GraphQLSchema } from 'graphql'
import { scalars } from './scalars'

/** The contract with its resolvers. They expect a `Reading` as context. Building it takes some milliseconds: keep it. */
export function executableSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: sdl,
    resolvers: [enumValues, scalars, ...resolvers],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
}

import { makeExecutableSchema } from '@graphql-tools/schema'
import { parsedSdl } from '@stride/content/generated/parsed-sdl'
import { enumValues, resolvers } from '@stride/content/generated/resolvers'
import { buildASTSchema, type DocumentNode, type GraphQLSchema } from 'graphql'

/**
 * The contract with its resolvers. Days, moments and formatted text were validated when they were published and go out
 * as they are, so the scalars need none. The resolvers expect a `Reading` as context. Building it takes some milliseconds:
 * keep it.
 */
export function executableSchema(): GraphQLSchema {
  return makeExecutableSchema({
    // A test holds it to be valid.
    typeDefs: buildASTSchema(JSON.parse(parsedSdl) as DocumentNode, { assumeValid: true }),
    resolvers: [enumValues, ...resolvers],
    inheritResolversFromInterfaces: true,
    // Nobody else has the schema yet, and copying it takes as long as all the rest.
    updateResolversInPlace: true,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
}

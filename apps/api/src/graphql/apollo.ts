import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { FastifyBaseLogger } from 'fastify'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { ApiContext } from './api-reading'
import type { Documents } from './documents'

/**
 * The GraphQL server; start it before use. It is given documents that are parsed and valid already (see `Documents`),
 * and answers them by our own means: what it asks for by hash is always there.
 */
export function apolloServer(
  schema: GraphQLSchema,
  documents: Documents,
  log: FastifyBaseLogger,
): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    schema,
    introspection: true,
    // The HTTP layer is ours (see http/): it takes no cookies, and refuses changes by GET.
    csrfPrevention: false,
    // We know the hash of each text already; named by it alone, Apollo need not work it out again.
    persistedQueries: { cache: preparedTexts(documents) },
    includeStacktraceInErrorResponses: false,
    // We own the process: see server.ts.
    stopOnTerminationSignals: false,
    documentStore: preparedDocuments(documents),
    logger: {
      debug: (message) => log.debug(message as string),
      info: (message) => log.info(message as string),
      warn: (message) => log.warn(message as string),
      error: (message) => log.error(message as string),
    },
    plugins: [
      ownExecution(documents),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
}

/** Apollo's store of documents, over ours. It names them `<hash of the schema>:<hash of the text>`. */
function preparedDocuments(documents: Documents) {
  return {
    get: (key: string): Promise<DocumentNode | undefined> =>
      Promise.resolve(documents.byHash(key.slice(key.lastIndexOf(':') + 1))?.document),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(),
  }
}

/** Apollo's store of texts by their hash, over ours. It names them `apq:<hash of the text>`. */
function preparedTexts(documents: Documents) {
  return {
    get: (key: string): Promise<string | undefined> =>
      Promise.resolve(documents.byHash(key.slice(key.lastIndexOf(':') + 1))?.text),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(),
  }
}

/** Executes in Apollo's place, inside its pipeline. Errors come out as the resolvers threw them: see `results.ts`. */
function ownExecution(documents: Documents): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ request, queryHash, operationName, contextValue, response: { http } }) => {
          const operation = (queryHash === undefined ? undefined : documents.byHash(queryHash))?.operations.get(
            operationName ?? '',
          )
          if (!operation) return null
          const result = await operation.execute(contextValue.reading, request.variables ?? {})
          return { http, body: { kind: 'single', singleResult: result as Record<string, unknown> } }
        },
      }),
  }
}

import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { ApiContext } from './api-reading'
import type { Documents, PreparedDocument } from './documents'

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
    persistedQueries: { cache: storeOver(documents, ({ text }) => text) },
    includeStacktraceInErrorResponses: false,
    // We own the process: see server.ts.
    stopOnTerminationSignals: false,
    documentStore: storeOver(documents, ({ document }) => document),
    logger: {
      debug: (message) => log.debug(message as string),
      info: (message) => log.info(message as string),
      warn: (message) => log.warn(message as string),
      error: (message) => log.error(message as string),
    },
    plugins: [
      ownExecution(documents),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
}

/** A store as Apollo asks for it, over our documents. Its keys end in a colon and the hash of the text. */
function storeOver<T>(documents: Documents, valueOf: (prepared: PreparedDocument) => T) {
  return {
    get: (key: string): Promise<T | undefined> => {
      const prepared = documents.byHash(key.slice(key.lastIndexOf(':') + 1))
      return Promise.resolve(prepared && valueOf(prepared))
    },
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

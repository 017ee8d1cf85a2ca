import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { errorCodes } from '@stride/content/reading/public-error'
import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql'
import { answerPlugin } from './answer-plugin'
import type { ApiReading } from './api-reading'
import { landingPage } from './landing-page'
import { aliasLimit, depthLimit, mostTokens } from './limits'

/** The GraphQL server; start it before use. */
export function apolloServer(schema: GraphQLSchema, log: FastifyBaseLogger): ApolloServer<ApiReading> {
  return new ApolloServer<ApiReading>({
    schema,
    introspection: true,
    // There are no cookies and nothing can be changed, so there is nothing to forge: a plain GET may carry an operation.
    csrfPrevention: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // We own the process: see server.ts.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    validationRules: [depthLimit, aliasLimit],
    formatError,
    logger: {
      debug: (message) => log.debug(message as string),
      info: (message) => log.info(message as string),
      warn: (message) => log.warn(message as string),
      error: (message) => log.error(message as string),
    },
    plugins: [
      answerPlugin,
      landingPage,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
}

/** Only codes of our list go out, and nothing of a failure that the caller can't mend but that it happened. */
function formatError({ message, locations, path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const code = errorCodes.find((known) => known === extensions?.['code']) ?? 'INTERNAL_SERVER_ERROR'
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) }
  if (code === 'INTERNAL_SERVER_ERROR')
    return { message: 'Something went wrong on our side.', ...place, extensions: { code } }
  return { message, ...place, extensions: { code } }
}

import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { errorCodes, type ErrorCode } from '@stride/content/reading/public-error'
import type { FastifyBaseLogger } from 'fastify'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { answerPlugin } from './answer-plugin'
import type { ApiContext } from './api-reading'
import { landingPage } from './landing-page'
import { aliasLimit, depthLimit, mostTokens } from './limits'

/** The GraphQL server; start it before use. */
export function apolloServer(schema: GraphQLSchema, log: FastifyBaseLogger): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
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
function formatError({ message, locations, path }: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = codeOf(error)
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) }
  const words = code === 'INTERNAL_SERVER_ERROR' ? 'Something went wrong on our side.' : message
  return { message: words, ...place, extensions: { code } }
}

/** The code that a rule of ours gave before Apollo called it one more failed validation; else Apollo's. */
function codeOf(error: unknown): ErrorCode {
  if (!(error instanceof GraphQLError)) return 'INTERNAL_SERVER_ERROR'
  const given = [error.originalError, error].flatMap((one) =>
    one instanceof GraphQLError ? [one.extensions.code] : [],
  )
  return errorCodes.find((known) => given.find((code) => code !== undefined) === known) ?? 'INTERNAL_SERVER_ERROR'
}

import { GraphQLError, parse, type DocumentNode } from 'graphql'
import { checkDocument, refusal } from './check-document'
import { limits } from './limits'

/**
 * Parses a document that keeps within the limits on its form; they are checked before anything else looks at it, because
 * validating takes longer the stranger a document is. Throws a GraphQLError, whose `extensions.code` names the limit
 * (and is absent for what isn't GraphQL at all).
 */
export function readDocument(text: string): DocumentNode {
  const document = parsed(text)
  checkDocument(document)
  return document
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: limits.tokens.most })
  } catch (error) {
    // graphql-js gives it no code of its own.
    if (error instanceof GraphQLError && error.message.includes(`more that ${limits.tokens.most} tokens`))
      throw refusal(limits.tokens, null, 'Ask in parts, or use fragments for what comes again.')
    // The parser descends with the document, and its stack ends before the tokens do.
    if (error instanceof RangeError) throw refusal(limits.nesting, null, 'Ask in parts, by the ids you got.')
    throw error
  }
}

import { GraphQLError, Kind, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql'
import { LRUCache } from 'lru-cache'
import { sha256 } from '@stride/ledger/hash'
import { deprecationsIn, type DeprecationHeaders } from '@stride/graphql/contract/deprecations'
import { readDocument } from '../limits/read-document'
import { PreparedOperation } from './prepared-operation'

/** A document that was parsed and found valid. */
export interface PreparedDocument {
  readonly text: string
  /** SHA-256 of the text, lower-case hex. */
  readonly hash: string
  readonly document: DocumentNode
  /** Its operations by name; under '' the only one. */
  readonly operations: ReadonlyMap<string, PreparedOperation>
  /** What its answers say when it asks for what is going to go. */
  readonly deprecations: DeprecationHeaders | undefined
}

/** A document that is refused, and why. */
export interface RefusedDocument {
  readonly hash: string
  readonly errors: readonly GraphQLError[]
}

/** Memory for documents, as characters of text; parsed and made ready they take some thirty times as much. */
const mostCharacters = 2_000_000
/** Refusals are kept apart, so that a flood of bad documents can't push the good ones out. */
const mostRefusedCharacters = 200_000
/** Each operation beside the first counts as so many more: it is reckoned and made ready by itself. */
const charactersAnOperation = 5_000

/**
 * Every document that came, parsed, validated and measured once. What is kept is bounded; a document that was dropped
 * is simply prepared again.
 */
export class Documents {
  readonly #schema: GraphQLSchema
  readonly #byText = new LRUCache<string, PreparedDocument>({
    maxSize: mostCharacters,
    sizeCalculation: ({ text, operations }) =>
      text.length + 500 + (new Set(operations.values()).size - 1) * charactersAnOperation,
    dispose: ({ hash }, text) => {
      if (this.#byHash.get(hash)?.text === text) this.#byHash.delete(hash)
    },
  })
  readonly #byHash = new Map<string, PreparedDocument>()
  readonly #refused = new LRUCache<string, RefusedDocument>({
    maxSize: mostRefusedCharacters,
    sizeCalculation: (_, text) => text.length + 500,
  })

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** Whether the text was prepared before, so that preparing it costs nothing. */
  knows(text: string): boolean {
    return this.#byText.has(text) || this.#refused.has(text)
  }

  /** The document of a text, ready to be executed; or why it is refused. */
  prepare(text: string): PreparedDocument | RefusedDocument {
    const known = this.#byText.get(text) ?? this.#refused.get(text)
    if (known) return known
    const hash = sha256(text)
    try {
      const document = parseAndValidate(text, this.#schema)
      const operations = operationsOf(this.#schema, document)
      const prepared = { text, hash, document, operations, deprecations: deprecationsIn(this.#schema, document) }
      this.#byText.set(text, prepared)
      this.#byHash.set(hash, prepared)
      return prepared
    } catch (error) {
      const errors =
        error instanceof RefusedByRules ? error.errors : [error instanceof GraphQLError ? error : unexpected(error)]
      const refused = { hash, errors }
      this.#refused.set(text, refused)
      return refused
    }
  }

  /** A document that is kept, by its hash. */
  byHash(hash: string): PreparedDocument | undefined {
    return this.#byHash.get(hash)
  }
}

class RefusedByRules extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('The document is not valid.')
  }
}

/** How many failures of one document are told. */
const mostErrors = 20

function parseAndValidate(text: string, schema: GraphQLSchema): DocumentNode {
  const document = readDocument(text)
  const errors = validate(schema, document, specifiedRules, { maxErrors: mostErrors })
  if (errors.length > 0) throw new RefusedByRules(errors)
  return document
}

function operationsOf(schema: GraphQLSchema, document: DocumentNode): Map<string, PreparedOperation> {
  const found = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [new PreparedOperation(schema, document, definition)] : [],
  )
  const operations = new Map(found.map((operation) => [operation.name ?? '', operation]))
  const [only] = found
  if (found.length === 1 && only) operations.set('', only)
  return operations
}

function unexpected(error: unknown): GraphQLError {
  return new GraphQLError(error instanceof Error ? error.message : String(error))
}

import { AnswerWriter, type WrittenData } from '@stride/graphql/answer-writer'
import type { Reading } from '@stride/graphql/reading'
import {
  execute,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { hintsFor, type Hint } from '../hints/hints'
import { costOf } from '../limits/cost'
import type { Cost } from '../limits/cost-sheet'
import { dearestPath, type DearestPath } from '../limits/dearest-path'

/** Preparing to write takes as long as some executions: an operation that comes once or twice isn't worth it. */
const writtenFromUse = 3

export type Result = ExecutionResult | { data: WrittenData; errors?: never }

/** One operation of a valid document, and how it is answered: written once it is known to come again. */
export class PreparedOperation {
  readonly name: string | null
  readonly isQuery: boolean
  readonly definition: OperationDefinitionNode
  readonly variableNames: readonly string[]
  readonly #schema: GraphQLSchema
  readonly #document: DocumentNode
  #uses = 0
  #writer: AnswerWriter | undefined
  #cost: Cost | undefined
  #hints: readonly Hint[] | undefined

  constructor(schema: GraphQLSchema, document: DocumentNode, definition: OperationDefinitionNode) {
    this.name = definition.name?.value ?? null
    this.isQuery = definition.operation === OperationTypeNode.QUERY
    this.definition = definition
    this.variableNames = definition.variableDefinitions?.map(({ variable }) => variable.name.value) ?? []
    this.#schema = schema
    this.#document = document
  }

  /** Reckoned when somebody asks for the operation: of a document with many, most never are. */
  get cost(): Cost {
    return (this.#cost ??= costOf(this.#schema, this.#document, this.definition))
  }

  /** Whether something of its document may be a search. */
  get searches(): boolean {
    let searches = false
    visit(this.#document, {
      Field: ({ name }) => {
        searches ||= name.value === 'search'
      },
    })
    return searches
  }

  /** Where most of its points go with these variables; worked out each time. */
  dearestPath(variables: Readonly<Record<string, unknown>>): DearestPath | undefined {
    return dearestPath(this.#schema, this.#document, this.definition, variables)
  }

  /** What its author may want to know; looked for once, when an answer is made. */
  get hints(): readonly Hint[] {
    return (this.#hints ??= hintsFor(this.#schema, this.#document, this.definition))
  }

  /** The hints as a part of an answer's extensions, where there are some. */
  get hinted(): { hints: readonly Hint[] } | undefined {
    return this.hints.length > 0 ? { hints: this.hints } : undefined
  }

  /** The result of the operation; at once, unless a resolver has to wait. Never throws for what a caller sent. */
  execute(reading: Reading, variables: Readonly<Record<string, unknown>>): Result | Promise<Result> {
    this.#uses += 1
    if (this.isQuery && this.#uses >= writtenFromUse) {
      this.#writer ??= new AnswerWriter(this.#schema, this.#document, this.definition)
      const data = this.#writer.write(reading, variables)
      if (data) return { data }
    }
    return execute({
      schema: this.#schema,
      document: this.#document,
      contextValue: reading,
      variableValues: variables,
      operationName: this.name,
    })
  }
}

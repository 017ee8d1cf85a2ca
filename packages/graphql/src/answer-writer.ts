import { collectFields, collectSubFields } from '@graphql-tools/utils'
import {
  getArgumentValues,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  print,
  TypeNameMetaFieldDef,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { hash } from 'node:crypto'
import type { Reading } from './reading'
import { bytesOf, utf8TextOf, type Utf8Text } from './utf8-text'
import { variableReaderOf, type VariableReader } from './variable-reader'

/** The data of an answer as JSON. */
export class WrittenData {
  readonly json: Utf8Text

  constructor(json: Utf8Text) {
    this.json = json
  }

  toJSON(): unknown {
    return JSON.parse(bytesOf(this.json).toString())
  }
}

interface Run {
  readonly reading: Reading
  readonly variables: Readonly<Record<string, unknown>>
}

type Write = (value: unknown, run: Run) => Utf8Text

/** Says that an operation has to be executed by graphql-js. */
class NotWritten extends Error {}
/** The same, for good: it waits for something, or comes to more than its text is worth. */
class NeverWritten extends NotWritten {}

/** Fragments can make far more of a document than what is written: a form has so many fields, and one more a token. */
const leastFields = 64

/** Forms of one operation, by what its conditions let through: so many are kept, and more are not written. */
const mostForms = 16

/**
 * Writes the data of a query as JSON, without making objects of it first. What an entry gives for one selection is
 * written once and put into every answer that shows it, as long as nothing that it rests on has changed: a list is
 * another one each time, and its entries are not.
 *
 * It writes what comes out well and at once. Whatever else there may be, errors above all, is left to graphql-js, whose
 * results these are held to.
 */
export class AnswerWriter {
  readonly #schema: GraphQLSchema
  readonly #operation: OperationDefinitionNode
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** The variables of `@skip` and `@include`. */
  readonly #conditions: readonly string[]
  readonly #forms = new Map<string, Write>()
  readonly #budget: { fields: number }
  readonly #variables: VariableReader
  #canWrite = true

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema
    this.#operation = operation
    this.#fragments = Object.fromEntries(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
    )
    this.#conditions = [...conditionsIn(document)]
    this.#budget = { fields: leastFields + (document.tokenCount ?? 0) }
    this.#variables = variableReaderOf(schema, operation)
  }

  /** The data; undefined when graphql-js has to find out, from the start. Never throws for what a caller sent. */
  write(reading: Reading, given: Readonly<Record<string, unknown>>): WrittenData | undefined {
    if (!this.#canWrite) return undefined
    const coerced = this.#variables.read(given)
    if (!coerced) return undefined
    try {
      const form = this.#formFor(coerced)
      if (!form) return undefined
      const { published } = reading
      // Noted only if it comes to something: what graphql-js then looks at is not to be counted twice.
      const { value, looks } = published.recording(() => form(undefined, { reading, variables: coerced }))
      published.take(looks)
      return new WrittenData(value)
    } catch (error) {
      if (error instanceof NeverWritten) this.#canWrite = false
      return undefined
    }
  }

  #formFor(variables: Readonly<Record<string, unknown>>): Write | undefined {
    const which = this.#conditions.map((name) => (variables[name] === true ? '1' : '0')).join('')
    const known = this.#forms.get(which)
    const root = this.#schema.getQueryType()
    if (known || !root || this.#forms.size === mostForms) return known
    const form = new Form(this.#schema, this.#fragments, variables, this.#budget).operation(root, this.#operation)
    this.#forms.set(which, form)
    return form
  }
}

/** An operation with its conditions decided, as functions that write. */
class Form {
  readonly #schema: GraphQLSchema
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly #conditions: Readonly<Record<string, unknown>>
  readonly #budget: { fields: number }

  constructor(
    schema: GraphQLSchema,
    fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    conditions: Readonly<Record<string, unknown>>,
    budget: { fields: number },
  ) {
    this.#schema = schema
    this.#fragments = fragments
    this.#conditions = conditions
    this.#budget = budget
  }

  operation(root: GraphQLObjectType, { selectionSet }: OperationDefinitionNode): Write {
    return this.#object(root, collectFields(this.#schema, this.#fragments, this.#conditions, root, selectionSet).fields)
  }

  #object(type: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>): Write {
    // Each is looked at as often as it is written, in copies too.
    for (const nodes of fields.values()) this.#budget.fields -= nodes.length
    if (this.#budget.fields < 0) throw new NeverWritten()
    const written = [...fields].map(([name, nodes], index) => ({
      before: utf8TextOf(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`),
      write: this.#field(type, nodes),
    }))
    if (written.length === 0) return () => nothing
    return (source, run) => {
      let text = ''
      for (const { before, write } of written) text += before + write(source, run)
      return `${text}}` as Utf8Text
    }
  }

  #field(parent: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
    const [node] = nodes
    const name = node?.name.value ?? ''
    if (name === TypeNameMetaFieldDef.name) {
      const written = utf8TextOf(JSON.stringify(parent.name))
      return () => written
    }
    const field = parent.getFields()[name]
    if (!field || !node) return notWritten
    const valueOf = resolverOf(field, node)
    const complete = this.#value(field.type, nodes)
    return (source, run) => complete(valueOf(source, run), run)
  }

  #value(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    if (isNonNullType(type)) {
      const complete = this.#value(type.ofType, nodes)
      return (value, run) => (value === null || value === undefined ? notWritten() : complete(value, run))
    }
    const complete = this.#present(type, nodes)
    return (value, run) => (value === null || value === undefined ? absent : complete(value, run))
  }

  #present(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    if (isListType(type)) return listOf(this.#value(type.ofType, nodes))
    if (isScalarType(type) || isEnumType(type)) return (value) => leaf(type.serialize(value))
    if (isObjectType(type)) return this.#entryOrObject(type, nodes)
    if (isNonNullType(type)) return notWritten
    const forms = new Map<string, Write>()
    const resolveType = type.resolveType
    if (!resolveType) return notWritten
    return (value, run) => {
      const name = resolveType(value, run.reading, noInfo, type)
      if (typeof name !== 'string') return notWritten()
      let form = forms.get(name)
      if (!form) {
        const found = this.#schema.getType(name)
        if (!isObjectType(found) || !this.#schema.isSubType(type, found)) return notWritten()
        forms.set(name, (form = this.#entryOrObject(found, nodes)))
      }
      return form(value, run)
    }
  }

  #entryOrObject(type: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
    if (type.isTypeOf) return notWritten
    const fields = collectSubFields(this.#schema, this.#fragments, this.#conditions, type, [...nodes]).fields
    const write = this.#object(type, fields)
    const isEntry = type.getInterfaces().some(({ name }) => name === 'Entry')
    // Its id alone is as quickly written as looked for.
    if (!isEntry || fields.size < 2) return write
    const selection = this.#selectionOf(type, nodes)
    return (entry, run) => {
      let { name } = selection
      for (const variable of selection.variables) name += ` ${JSON.stringify(run.variables[variable])}`
      // Resolvers give objects for objects; graphql-js tells those that don't.
      return run.reading.remembered(name, entry as object, () => inOnePiece(write(entry, run)))
    }
  }

  /** What is asked of a type: the same name for the same, whatever document it stands in. */
  #selectionOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): { name: string; variables: readonly string[] } {
    const parts = [type.name]
    const variables = new Set<string>()
    const seen = new Set<string>()
    const add = ({ selectionSet }: FieldNode | FragmentDefinitionNode) => {
      if (!selectionSet) return
      const written = writtenOf(selectionSet)
      parts.push(written.name)
      for (const name of written.variables) variables.add(name)
      for (const spread of written.spreads) {
        const fragment = this.#fragments[spread]
        if (!fragment || seen.has(spread)) continue
        seen.add(spread)
        parts.push(`${spread} on ${fragment.typeCondition.name.value}`)
        add(fragment)
      }
    }
    nodes.forEach(add)
    return { name: hash('sha256', parts.join(' '), 'base64url'), variables: [...variables].sort() }
  }
}

interface WrittenSelection {
  /** Stands for its text. */
  readonly name: string
  readonly variables: ReadonlySet<string>
  /** The fragments that are used in it. */
  readonly spreads: ReadonlySet<string>
}

/** One selection is asked of many places in a document. */
const writtenSelections = new WeakMap<SelectionSetNode, WrittenSelection>()

function writtenOf(selectionSet: SelectionSetNode): WrittenSelection {
  let written = writtenSelections.get(selectionSet)
  if (!written) {
    const spreads = new Set<string>()
    visit(selectionSet, { FragmentSpread: ({ name }) => void spreads.add(name.value) })
    const name = hash('sha256', print(selectionSet), 'base64url')
    writtenSelections.set(selectionSet, (written = { name, variables: variablesIn(selectionSet), spreads }))
  }
  return written
}

type Resolve = (source: unknown, run: Run) => unknown

/** Resolvers of ours look at the object, the arguments and the context alone. */
const noInfo = undefined as never

function resolverOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Resolve {
  const { name, resolve } = field
  if (!resolve)
    return (source) => {
      const value = (source as Record<string, unknown> | null | undefined)?.[name]
      return typeof value === 'function' ? notWritten() : atOnce(value)
    }
  if (variablesIn(...(node.arguments ?? [])).size > 0)
    return (source, run) => atOnce(resolve(source, getArgumentValues(field, node, run.variables), run.reading, noInfo))
  const fixed = getArgumentValues(field, node)
  return (source, run) => atOnce(resolve(source, fixed, run.reading, noInfo))
}

function atOnce(value: unknown): unknown {
  if (value instanceof Promise) {
    // What graphql-js makes of it is what counts.
    value.catch(() => undefined)
    throw new NeverWritten()
  }
  return value instanceof Error ? notWritten() : value
}

const nothing = utf8TextOf('{}')
const absent = utf8TextOf('null')

/** A text that was put together is a tree of its parts until it is copied out, each time anew. */
function inOnePiece(text: Utf8Text): Utf8Text {
  return bytesOf(text).toString('latin1') as Utf8Text
}

function listOf(complete: Write): Write {
  return (value, run) => {
    if (!Array.isArray(value)) return notWritten()
    let text = '['
    for (let index = 0; index < value.length; index += 1)
      text += (index === 0 ? '' : ',') + complete(atOnce(value[index]), run)
    return `${text}]` as Utf8Text
  }
}

function leaf(value: unknown): Utf8Text {
  // JSON.stringify gives undefined for what JSON hasn't, though its type doesn't say so.
  const written = value === null ? undefined : (JSON.stringify(value) as string | undefined)
  return written === undefined ? notWritten() : utf8TextOf(written)
}

function notWritten(): never {
  throw new NotWritten()
}

/** The names of the variables that nodes use. */
function variablesIn(...nodes: readonly ASTNode[]): Set<string> {
  const names = new Set<string>()
  for (const node of nodes) visit(node, { Variable: ({ name }) => void names.add(name.value) })
  return names
}

/** The names of the variables that decide whether something is asked. */
function conditionsIn(document: DocumentNode): Set<string> {
  const names = new Set<string>()
  visit(document, {
    Directive: (directive) => {
      if (directive.name.value !== 'skip' && directive.name.value !== 'include') return
      for (const name of variablesIn(directive)) names.add(name)
    },
  })
  return names
}

import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  valueFromAST,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { CostSheet, type Amount, type Cost, type Size, type SizeOfVariables } from './cost-sheet'
import { sizeFrom } from './size-from'
import { weights } from './weights'

/**
 * Works out what a valid operation costs, once for all requests that bring it. Time and memory grow with the document and
 * never with what it expands to: each fragment is reckoned once for each type that it is used on.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Cost {
  const root = schema.getRootType(operation.operation)
  const reckoning = new Reckoning(schema, document, operation)
  const total = root ? reckoning.of(operation.selectionSet, root).once : 0
  return reckoning.sheet.priced(total)
}

/** What a selection costs: once, and for each entry of the page when it is a connection that is selected from. */
interface Price {
  once: Amount
  each: Amount
}

const nothing: Price = { once: 0, each: 0 }

class Reckoning {
  readonly sheet = new CostSheet()
  readonly #schema: GraphQLSchema
  readonly #fragments = new Map<string, FragmentDefinitionNode>()
  readonly #variableDefaults = new Map<string, unknown>()
  readonly #known = new Map<SelectionSetNode, Map<GraphQLObjectType, Price>>()

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition)
    for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
      if (defaultValue) this.#variableDefaults.set(variable.name.value, valueFromASTUntyped(defaultValue))
  }

  /** The price of a selection from an object of the type. */
  of(selections: SelectionSetNode, type: GraphQLObjectType): Price {
    const byType = this.#known.get(selections) ?? new Map<GraphQLObjectType, Price>()
    this.#known.set(selections, byType)
    const known = byType.get(type)
    if (known) return known
    // Set before looking: a fragment that spreads itself is refused by validation, and must not keep us busy.
    byType.set(type, nothing)
    const price = this.#reckon(selections, type)
    byType.set(type, price)
    return price
  }

  #reckon({ selections }: SelectionSetNode, type: GraphQLObjectType): Price {
    const once: Amount[] = []
    const each: Amount[] = []
    const leaves = new Set<string>()
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const price = this.#field(selection, type, leaves)
        once.push(price.once)
        each.push(price.each)
        continue
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection
      if (!fragment || !this.#appliesTo(fragment.typeCondition?.name.value, type)) continue
      const price = this.of(fragment.selectionSet, type)
      once.push(price.once)
      each.push(price.each)
    }
    return { once: this.sheet.sum(once), each: this.sheet.sum(each) }
  }

  #appliesTo(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true
    const wider = this.#schema.getType(condition)
    return isAbstractType(wider) && this.#schema.isSubType(wider, type)
  }

  #field(node: FieldNode, parent: GraphQLObjectType, leaves: Set<string>): Price {
    const name = node.name.value
    const place = `${parent.name}.${name}`
    const extra = weights.extra[place] ?? 0
    // Introspection costs the same however much of it is asked for: the answer is made once and then kept.
    if (name === '__schema' || name === '__type') return { once: extra, each: 0 }
    const field = parent.getFields()[name]
    const type = field && getNamedType(field.type)
    const { selectionSet } = node
    if (!field || !isCompositeType(type) || !selectionSet) {
      const again = leaves.has(name)
      leaves.add(name)
      return { once: extra + (again ? 1 : 0), each: 0 }
    }
    const objects = isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type)
    const prices = objects.map((object) => this.of(selectionSet, object))
    const once = this.sheet.most(prices.map((price) => price.once))
    const each = this.sheet.most(prices.map((price) => price.each))
    const size = this.#sizeOf(field, node)
    const isList = isListType(getNullableType(field.type))
    if (isConnection(parent) && isList) {
      // An edge is only the way to its node.
      const own = name === 'edges' ? 0 : 1
      return { once: extra, each: this.sheet.sum([own, once]) }
    }
    if (isList) {
      const length = size ?? weights.usualLengths[place] ?? weights.usualLength
      return { once: this.sheet.sum([extra, this.sheet.times(length, this.sheet.sum([1, once]))]), each: 0 }
    }
    const own = type.name === 'PageInfo' ? 0 : 1
    const page = this.sheet.times(size ?? weights.usualPage, each)
    return { once: this.sheet.sum([extra + own, once, page]), each: 0 }
  }

  /**
   * How many entries the arguments ask for; undefined where they don't say, and the field has no page size. A field that
   * can be read from both ends is given one size or the other, and the other may be null.
   */
  #sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Size | undefined {
    const sized = field.args.filter(({ name }) => name === 'first' || name === 'last' || name === 'ids')
    if (sized.length === 0) return undefined
    const usual = Math.max(...sized.map(({ defaultValue }) => sizeFrom(defaultValue) ?? weights.usualPage))
    const anyOf = sized.flatMap((argument) => this.#saidOf(argument, node))
    if (!anyOf.every((one) => typeof one === 'number')) return { anyOf, usual }
    return anyOf.length > 0 ? Math.max(...anyOf) : usual
  }

  /** What an argument says: nothing where it is left out or null. */
  #saidOf(argument: GraphQLArgument, node: FieldNode): SizeOfVariables['anyOf'] {
    const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value
    if (!given) return []
    if (given.kind === Kind.VARIABLE) {
      const variable = given.name.value
      return [{ variable, unsaid: sizeFrom(this.#variableDefaults.get(variable)) ?? null }]
    }
    // A list of ids may have variables in it: what counts is how many there are.
    if (given.kind === Kind.LIST) return [given.values.length]
    const size = sizeFrom(valueFromAST(given, argument.type))
    return size === undefined ? [] : [size]
  }
}

function isConnection(type: GraphQLObjectType): boolean {
  return 'pageInfo' in type.getFields()
}

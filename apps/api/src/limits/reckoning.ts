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
  type FragmentSpreadNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { CostSheet, type Amount, type Size, type SizeOfVariables } from './cost-sheet'
import { sizeFrom } from './size-from'
import { weights } from './weights'

/** What a selection costs: once, and for each entry of the page when it is a connection that is selected from. */
export interface Price {
  readonly once: Amount
  readonly each: Amount
}

/** A field that is asked for. */
interface PricedField {
  /** As the answer calls it. */
  readonly name: string
  readonly price: Price
  /** Undefined where it gives text, a number or an enum. */
  readonly gives?: Given
}

/** What is asked of the objects that a field gives. */
interface Given {
  readonly selections: SelectionSetNode
  /** All types that they may have. */
  readonly objects: readonly GraphQLObjectType[]
  /** The entries of a connection, another list, or one object, which may be a connection. */
  readonly as: 'entries' | 'list' | 'object'
  /** How many a list holds, or the page of a connection. */
  readonly size: Size
}

const nothing: Price = { once: 0, each: 0 }

/** What the selections of an operation cost; each is reckoned once for each type that it is used on. */
export class Reckoning {
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
        const { price } = this.#field(selection, type, leaves)
        once.push(price.once)
        each.push(price.each)
        continue
      }
      const fragment = this.#fragmentOf(selection, type)
      if (!fragment) continue
      const price = this.of(fragment.selectionSet, type)
      once.push(price.once)
      each.push(price.each)
    }
    return { once: this.sheet.sum(once), each: this.sheet.sum(each) }
  }

  /** The fields that a selection asks of an object of the type, those of its fragments too; each fragment's once. */
  fieldsOf(selections: SelectionSetNode, type: GraphQLObjectType): PricedField[] {
    const leaves = new Set<string>()
    const seen = new Set<SelectionSetNode>()
    const fields: PricedField[] = []
    const add = (set: SelectionSetNode) => {
      if (seen.has(set)) return
      seen.add(set)
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          fields.push(this.#field(selection, type, leaves))
          continue
        }
        const fragment = this.#fragmentOf(selection, type)
        if (fragment) add(fragment.selectionSet)
      }
    }
    add(selections)
    return fields
  }

  /** The fragment that is meant, if it says something of objects of the type. */
  #fragmentOf(selection: FragmentSpreadNode | InlineFragmentNode, type: GraphQLObjectType) {
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection
    return fragment && this.#appliesTo(fragment.typeCondition?.name.value, type) ? fragment : undefined
  }

  #appliesTo(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true
    const wider = this.#schema.getType(condition)
    return isAbstractType(wider) && this.#schema.isSubType(wider, type)
  }

  #field(node: FieldNode, parent: GraphQLObjectType, leaves: Set<string>): PricedField {
    const field = node.name.value
    const name = node.alias?.value ?? field
    const place = `${parent.name}.${field}`
    const extra = weights.extra[place] ?? 0
    // Introspection costs the same however much of it is asked for: the answer is made once and then kept.
    if (field === '__schema' || field === '__type') return { name, price: { once: extra, each: 0 } }
    const gives = this.#givenBy(node, parent)
    if (!gives) {
      const again = leaves.has(field)
      leaves.add(field)
      return { name, price: { once: extra + (again ? 1 : 0), each: 0 } }
    }
    return { name, price: this.#priceOf(gives, field, extra), gives }
  }

  #givenBy(node: FieldNode, parent: GraphQLObjectType): Given | undefined {
    const name = node.name.value
    const field = parent.getFields()[name]
    const type = field && getNamedType(field.type)
    const { selectionSet: selections } = node
    if (!field || !isCompositeType(type) || !selections) return undefined
    const objects = isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type)
    const isList = isListType(getNullableType(field.type))
    const usual = isList ? (weights.usualLengths[`${parent.name}.${name}`] ?? weights.usualLength) : weights.usualPage
    const as = !isList ? 'object' : isConnection(parent) ? 'entries' : 'list'
    return { selections, objects, as, size: this.#sizeOf(field, node) ?? usual }
  }

  #priceOf({ selections, objects, as, size }: Given, field: string, extra: number): Price {
    const prices = objects.map((object) => this.of(selections, object))
    const once = this.sheet.most(prices.map((price) => price.once))
    if (as === 'entries') {
      // An edge is only the way to its node.
      const own = field === 'edges' ? 0 : 1
      return { once: extra, each: this.sheet.sum([own, once]) }
    }
    if (as === 'list')
      return { once: this.sheet.sum([extra, this.sheet.times(size, this.sheet.sum([1, once]))]), each: 0 }
    const each = this.sheet.most(prices.map((price) => price.each))
    const own = objects.every(({ name }) => name === 'PageInfo') ? 0 : 1
    return { once: this.sheet.sum([extra + own, once, this.sheet.times(size, each)]), each: 0 }
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

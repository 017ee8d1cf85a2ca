import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** What an operation asks of one object in its answer, through fragments; where types are open, for each one named. */
export interface Place {
  readonly type: GraphQLObjectType | GraphQLInterfaceType
  /** Names in the answer from its root, such as `guide.causes`. */
  readonly path: string
  /** The fields that give the object; none at the root. */
  readonly nodes: readonly FieldNode[]
  readonly above: Place | null
  readonly fields: readonly Asked[]
}

interface Asked {
  readonly name: string
  readonly below: readonly Place[]
}

/** So many are looked at: what a document expands to can be far more than what is written. */
const mostPlaces = 1_000

/** Every place of a valid operation, those above before those below; of introspection none. Bounded. */
export function placesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): Place[] {
  const root = schema.getRootType(operation)
  if (!root) return []
  const walk = new Walk(schema, document)
  walk.placeOf(root, [selectionSet], { path: '', nodes: [], above: null })
  return walk.places
}

/** Whether a place asks for a field, by a path of field names such as `presentations.symptoms.redFlag`. */
export function reaches(place: Place, path: string): boolean {
  const [first = '', ...rest] = path.split('.')
  return place.fields.some(
    ({ name, below }) => name === first && (rest.length === 0 || below.some((one) => reaches(one, rest.join('.')))),
  )
}

class Walk {
  readonly places: Place[] = []
  readonly #schema: GraphQLSchema
  readonly #fragments = new Map<string, FragmentDefinitionNode>()

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition)
  }

  placeOf(type: Place['type'], sets: readonly SelectionSetNode[], at: Pick<Place, 'path' | 'nodes' | 'above'>): Place {
    const fields: Asked[] = []
    const place = { type, ...at, fields }
    this.places.push(place)
    const byAnswerName = new Map<string, FieldNode[]>()
    for (const set of sets) this.#collect(set, type, byAnswerName, new Set())
    for (const [answerName, nodes] of byAnswerName) {
      const name = nodes[0]?.name.value ?? answerName
      fields.push({ name, below: this.#below(place, name, answerName, nodes) })
    }
    return place
  }

  #below(above: Place, name: string, answerName: string, nodes: readonly FieldNode[]): Place[] {
    const field = above.type.getFields()[name]
    const type = field && getNamedType(field.type)
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    if (!isCompositeType(type) || sets.length === 0) return []
    const at = { path: above.path === '' ? answerName : `${above.path}.${answerName}`, nodes, above }
    return this.#typesFor(type, sets).flatMap((one) =>
      this.places.length < mostPlaces ? [this.placeOf(one, sets, at)] : [],
    )
  }

  /** An object type is itself; an open type those that are named, or itself where none is. */
  #typesFor(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Array<Place['type']> {
    if (isObjectType(type)) return [type]
    const named = new Set<string>()
    for (const set of sets) this.#nameTypes(set, named, new Set())
    const objects = [...named].flatMap((name) => {
      const one = this.#schema.getType(name)
      return isObjectType(one) && isAbstractType(type) && this.#schema.isSubType(type, one) ? [one] : []
    })
    return objects.length === 0 && isInterfaceType(type) ? [type] : objects
  }

  #nameTypes({ selections }: SelectionSetNode, named: Set<string>, seen: Set<string>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) continue
      const fragment = this.#fragmentOf(selection, seen)
      if (!fragment) continue
      if (fragment.typeCondition) named.add(fragment.typeCondition.name.value)
      this.#nameTypes(fragment.selectionSet, named, seen)
    }
  }

  #collect(
    { selections }: SelectionSetNode,
    type: Place['type'],
    into: Map<string, FieldNode[]>,
    seen: Set<string>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const answerName = (selection.alias ?? selection.name).value
        const known = into.get(answerName)
        if (known) known.push(selection)
        else into.set(answerName, [selection])
        continue
      }
      const fragment = this.#fragmentOf(selection, seen)
      if (fragment && this.#appliesTo(fragment.typeCondition?.name.value, type))
        this.#collect(fragment.selectionSet, type, into, seen)
    }
  }

  /** Each fragment once for each place: a second spread adds nothing. */
  #fragmentOf(selection: Exclude<SelectionSetNode['selections'][number], FieldNode>, seen: Set<string>) {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection
    const name = selection.name.value
    if (seen.has(name)) return undefined
    seen.add(name)
    return this.#fragments.get(name)
  }

  #appliesTo(condition: string | undefined, type: Place['type']): boolean {
    if (condition === undefined || condition === type.name) return true
    const wider = this.#schema.getType(condition)
    return isAbstractType(wider) && this.#schema.isSubType(wider, type)
  }
}

import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

/** With which arguments a field is asked for, by `Type.field`: once for each. */
type ArgumentsOf = Readonly<Record<string, readonly string[]>>

/** A selection that is being made. */
interface Selected {
  readonly text: string
  readonly type: GraphQLCompositeType
  /** The field that it is the selection of. */
  readonly of: string
  readonly below: Array<{ on: GraphQLObjectType; selected: Array<string | Selected> }>
}

/**
 * Queries that together ask for everything that the contract can give: every field of `Query` with the arguments given
 * for it, and below it every field of every type. Where a field leads, and where the fields of that lead, is asked on the
 * shortest of the ways to it: each pair of steps is taken once. A field that needs arguments must be given some, so that
 * a new one cannot slip through.
 */
export function wholeQueries(schema: GraphQLSchema, argumentsOf: ArgumentsOf): string[] {
  const query = schema.getQueryType()
  if (!query) throw new Error('The contract has no Query.')
  const whole: Selected = { text: '', type: query, of: '', below: [] }
  const taken = new Set<string>()
  const waiting = [whole]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const on of objectsOf(schema, next.type)) {
      const selected = Object.values(on.getFields()).flatMap((field) =>
        asked(on, field, argumentsOf).flatMap(({ text, name }): Array<string | Selected> => {
          const type = getNamedType(field.type)
          if (!isCompositeType(type)) return [text]
          const steps = `${next.of} ${name}`
          if (taken.has(steps)) return []
          taken.add(steps)
          return [{ text, type, of: name, below: [] }]
        }),
      )
      next.below.push({ on, selected })
      waiting.push(...selected.filter((one) => typeof one !== 'string'))
    }
  }
  const fields = whole.below.flatMap(({ selected }) => selected)
  return fields.map(
    (one) =>
      `query ($region: Region, $asOf: DateTime, $includeRecalled: Boolean)
      @inContext(region: $region, asOf: $asOf, includeRecalled: $includeRecalled) { ${typeof one === 'string' ? one : printed(one)} }`,
  )
}

function objectsOf(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isObjectType(type) ? [type] : schema.getPossibleTypes(type)
}

function asked(owner: GraphQLObjectType, field: GraphQLField<unknown, unknown>, argumentsOf: ArgumentsOf) {
  const name = `${owner.name}.${field.name}`
  const given = argumentsOf[name]
  if (!given && field.args.some(isRequiredArgument)) throw new Error(`Say with which arguments to ask for ${name}.`)
  return (given ?? ['']).map((list, index) => ({
    name: given ? `${name}(${list})` : name,
    // One name in a union's members may stand for values of several types.
    text: `${owner.name}_${field.name}${index}: ${field.name}${list ? `(${list})` : ''}`,
  }))
}

function printed({ text, type, below }: Selected): string {
  const parts = below.map(({ on, selected }) => {
    const fields = selected.map((one) => (typeof one === 'string' ? one : printed(one))).join('\n')
    return isUnionType(type) || isInterfaceType(type) ? `... on ${on.name} { __typename ${fields} }` : fields
  })
  return `${text} { __typename ${parts.join('\n')} }`
}

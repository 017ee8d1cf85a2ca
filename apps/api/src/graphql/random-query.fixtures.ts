import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'

/** Values for scalar arguments by name: such that something is found, mostly. */
export type Values = Readonly<Record<string, readonly string[]>>

/**
 * A valid query made at random: the same numbers give the same query. Fields, aliases, inline fragments, `@skip` and
 * `@include`, nested as deep as told.
 * @param next gives the next number from 0 to 1
 */
export function randomQuery(schema: GraphQLSchema, next: () => number, deepest: number, values: Values): string {
  const chance = (probability: number) => next() < probability
  const oneOf = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)]
  let aliases = 0

  const value = (name: string, type: GraphQLInputType): string => {
    if (isNonNullType(type)) return value(name, type.ofType)
    if (isListType(type)) return `[${value(name, type.ofType)}]`
    if (isEnumType(type)) return oneOf(type.getValues())?.name ?? 'null'
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || chance(0.3))
      return `{ ${fields.map((field) => `${field.name}: ${value(field.name, field.type)}`).join(', ')} }`
    }
    if (getNamedType(type).name === 'Int') return String(1 + Math.floor(next() * 5))
    if (getNamedType(type).name === 'Boolean') return String(chance(0.5))
    return JSON.stringify(oneOf(values[name] ?? values.other ?? ['nothing']))
  }

  const args = (field: GraphQLField<unknown, unknown>): string => {
    const given = field.args.filter(({ type, defaultValue }) =>
      isNonNullType(type) && defaultValue === undefined ? true : chance(0.3),
    )
    return given.length === 0 ? '' : `(${given.map(({ name, type }) => `${name}: ${value(name, type)}`).join(', ')})`
  }

  const condition = () => (chance(0.1) ? ` @${oneOf(['skip', 'include']) ?? 'skip'}(if: ${String(chance(0.5))})` : '')

  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const parts = ['__typename']
    if (isAbstractType(type))
      for (const possible of schema.getPossibleTypes(type))
        if (chance(0.5)) parts.push(`... on ${possible.name}${condition()} ${selection(possible, depth)}`)
    if ('getFields' in type)
      for (const field of Object.values(type.getFields())) {
        const named = getNamedType(field.type)
        if (!isLeafType(named) && (depth === 0 || chance(0.5))) continue
        if (isLeafType(named) && chance(0.4)) continue
        // Aliased, so that one field asked for twice with other arguments is no conflict.
        const alias = `${field.name}${(aliases += 1)}: `
        const below = isLeafType(named) ? '' : ` ${selection(named as GraphQLCompositeType, depth - 1)}`
        parts.push(`${alias}${field.name}${args(field)}${condition()}${below}`)
      }
    return `{ ${parts.join(' ')} }`
  }

  const query = schema.getQueryType()
  if (!isObjectType(query)) throw new Error('The schema has no queries.')
  const region = oneOf(['', '@inContext(region: GB)', '@inContext(region: US, locale: EN_US)']) ?? ''
  return `query Random ${region} ${selection(query, deepest)}`
}

/** A sequence of numbers from 0 to 1 that a seed decides (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

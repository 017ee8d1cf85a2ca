import { deprecationReasonsIn } from '@stride/graphql/contract/deprecations'
import {
  getLocation,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SourceLocation,
} from 'graphql'
import { placesOf, reaches, type Place } from './places'
import { rules, type Rule } from './rules'

/** What whoever wrote an operation may want to know about it; it is answered all the same. */
export interface Hint {
  readonly code: string
  readonly message: string
  /** Where in the answer, by names from its root: the first few places. */
  readonly paths: readonly string[]
  /** Where in the document. */
  readonly locations: readonly SourceLocation[]
  /** The page of the handbook that says why: an address on this server. */
  readonly docs: string
}

const none: readonly Hint[] = []
/** How many places a hint names. */
const mostPaths = 5

/** The hints of a valid operation, one for each rule that it breaks somewhere. Variables are not looked at. */
export function hintsFor(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly Hint[] {
  if (operation.operation !== OperationTypeNode.QUERY) return none
  const places = placesOf(schema, document, operation)
  const found = rules.flatMap((rule) => {
    const broken = places.filter((place) => isBroken(rule, place, operation))
    return broken.length === 0 ? [] : [hintOf(rule, broken)]
  })
  const reasons = deprecationReasonsIn(schema, document)
  if (reasons.size > 0) found.push(deprecated(reasons))
  return found.length === 0 ? none : found
}

function isBroken({ on, shows, owes, also }: Rule, place: Place, operation: OperationDefinitionNode): boolean {
  return (
    isAbout(on, place) &&
    shows.some((path) => reaches(place, path)) &&
    !owes.some((path) => reaches(place, path)) &&
    (also?.(place, operation) ?? true)
  )
}

function isAbout(on: Rule['on'], { type }: Place): boolean {
  if (on === 'connection') return type.name.endsWith('Connection')
  return on.includes(type.name)
}

function hintOf({ code, message, docs }: Rule, places: readonly Place[]): Hint {
  const some = [...new Map(places.map((place) => [place.path, place])).values()].slice(0, mostPaths)
  return {
    ...{ code, message, docs },
    paths: some.map(({ path }) => path),
    locations: some.flatMap(({ nodes: [node] }) => (node?.loc ? [getLocation(node.loc.source, node.loc.start)] : [])),
  }
}

function deprecated(reasons: ReadonlySet<string>): Hint {
  const message = `You ask for what is going to go: ${[...reasons].slice(0, mostPaths).join(' ')}`
  return { code: 'DEPRECATED', message, paths: [], locations: [], docs: '/docs/deprecation' }
}

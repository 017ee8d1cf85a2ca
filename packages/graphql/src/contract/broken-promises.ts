import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core'
import {
  BreakingChangeType,
  findBreakingChanges,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql'
import { deprecatedElements } from './deprecated-elements'
import { deprecationMonths, monthsLater, removalDay } from './deprecation-period'
import type { Snapshot } from './snapshot'

/**
 * What would break partners without the notice that they were promised, one sentence each. An element may go or change
 * once it has been deprecated in a contract released six months ago or earlier, and still is in the newest, and the day
 * after which its reason says that it goes is past.
 * @param released At least one, in any order.
 * @param today ISO 8601 day.
 */
export async function brokenPromises(
  released: readonly Snapshot[],
  current: GraphQLSchema,
  today: string,
): Promise<string[]> {
  const newest = newestOf(released)
  const due = dueElements(released, today)
  const isDue = (path: string) => ancestry(path).some((element) => due.has(element))
  const changes = await diff(newest.schema, current)
  const hasNotice = ({ type, path = '' }: Change) =>
    type === 'TYPE_REMOVED' ? referencesTo(path, newest.schema).every(isDue) : isDue(path)
  return [
    ...changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking && !hasNotice(change)),
    ...unseenByDiff(newest.schema, current),
  ].map(({ message }) => `${message}, which partners were not told of six months before.`)
}

/** The one breaking change that `diff` does not look at. */
function unseenByDiff(before: GraphQLSchema, after: GraphQLSchema): Array<{ message: string }> {
  return findBreakingChanges(before, after)
    .filter(({ type }) => type === BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED)
    .map(({ description }) => ({ message: description.replace(/\.$/, '') }))
}

/**
 * Deprecations that don't keep to the policy, one sentence each: without a removal day, or with one sooner than six
 * months after the first released contract that had them (or today, for what is not released yet).
 */
export function hastyDeprecations(released: readonly Snapshot[], current: GraphQLSchema, today: string): string[] {
  const inOrder = released.toSorted((a, b) => a.day.localeCompare(b.day))
  const announced = inOrder.map(({ day, schema }) => ({ day, elements: deprecatedElements(schema) }))
  return [...deprecatedElements(current)].flatMap(([path, reason]) => {
    const day = removalDay(reason)
    if (!day) return [`The reason why ${path} is deprecated must end with "Removed after YYYY-MM-DD".`]
    const since = announced.find(({ elements }) => elements.has(path))?.day ?? today
    const earliest = monthsLater(since, deprecationMonths)
    return day < earliest
      ? [`${path} is deprecated since ${since}: say "Removed after ${earliest}" or a later day, not ${day}.`]
      : []
  })
}

/** The contract that partners have now. Throws when none was released. */
export function newestOf(released: readonly Snapshot[]): Snapshot {
  const newest = released.toSorted((a, b) => b.day.localeCompare(a.day))[0]
  if (!newest) throw new Error('No contract was released yet: run npm run contract:release -w @stride/graphql.')
  return newest
}

/** The paths of all that has been deprecated long enough to go today. */
function dueElements(released: readonly Snapshot[], today: string): Set<string> {
  const latestAnnouncement = monthsLater(today, -deprecationMonths)
  const early = released.filter(({ day }) => day <= latestAnnouncement).map(({ schema }) => deprecatedElements(schema))
  const isPast = (reason: string) => (removalDay(reason) ?? today) < today
  const due = [...deprecatedElements(newestOf(released).schema)]
    .filter(([path, reason]) => isPast(reason) && early.some((elements) => isPast(elements.get(path) ?? '')))
    .map(([path]) => path)
  return new Set(due)
}

/** A path and those of what it is a part of: `Query.guides.first`, `Query.guides`. A type itself has no deprecation. */
function ancestry(path: string): string[] {
  const parts = path.split('.')
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - index).join('.'))
}

/** The paths of everything in a schema that has a type: what must be due before the type may go. */
function referencesTo(name: string, schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type))
      return Object.values(type.getFields()).flatMap((field) =>
        getNamedType(field.type).name === name ? [`${type.name}.${field.name}`] : [],
      )
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    return Object.values(type.getFields()).flatMap((field) => [
      ...(getNamedType(field.type).name === name ? [`${type.name}.${field.name}`] : []),
      ...field.args.flatMap((argument) =>
        getNamedType(argument.type).name === name ? [`${type.name}.${field.name}.${argument.name}`] : [],
      ),
    ])
  })
}

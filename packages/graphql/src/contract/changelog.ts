import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core'
import type { GraphQLSchema } from 'graphql'
import type { Snapshot } from './snapshot'

/** `dangerous`: a client that takes lists of values for complete may trip over it. */
export type ChangeLevel = 'breaking' | 'dangerous' | 'safe'

export interface ContractChange {
  level: ChangeLevel
  /** Names the element: `Guide.title`, `Query.guides.first`, `@inContext`. */
  path: string
  message: string
}

export interface Release {
  /** ISO 8601; null for what is in service and not yet among the released contracts. */
  day: string | null
  /** Against the release before, the most pressing first; null for the first of all. */
  changes: ContractChange[] | null
  /** Elements whose description alone changed. */
  descriptions: number
}

const levels: Readonly<Record<CriticalityLevel, ChangeLevel>> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
}
const order: readonly ChangeLevel[] = ['breaking', 'dangerous', 'safe']

/** What changed from each released contract to the next, and from the newest to the one in service; newest first. */
export async function changelogOf(released: readonly Snapshot[], current: GraphQLSchema): Promise<Release[]> {
  const inOrder: Array<{ day: string | null; schema: GraphQLSchema }> = released.toSorted((a, b) =>
    a.day.localeCompare(b.day),
  )
  const steps = [...inOrder, { day: null, schema: current }]
  const releases = await Promise.all(
    steps.map(async ({ day, schema }, index): Promise<Release> => {
      const before = steps[index - 1]
      if (!before) return { day, changes: null, descriptions: 0 }
      return { day, ...summaryOf(await diff(before.schema, schema)) }
    }),
  )
  return releases.filter(isWorthTelling).reverse()
}

function isWorthTelling({ day, changes, descriptions }: Release): boolean {
  return day !== null || descriptions > 0 || (changes?.length ?? 0) > 0
}

function summaryOf(found: readonly Change[]): Pick<Release, 'changes' | 'descriptions'> {
  const added = new Set(found.flatMap(({ type, path }) => (type === 'TYPE_ADDED' && path ? [path] : [])))
  const isPartOfAdded = (path: string) => path.includes('.') && added.has(path.split('.')[0] ?? '')
  const isOfDescription = ({ type }: Change) => String(type).includes('DESCRIPTION')
  const isSpelling = ({ type }: Change) => String(type).startsWith('DIRECTIVE_USAGE')
  const changes = found
    .filter((change) => !isOfDescription(change) && !isSpelling(change) && !isPartOfAdded(change.path ?? ''))
    .map(({ criticality, path = '', message }): ContractChange => ({ level: levels[criticality.level], path, message }))
    .toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || a.path.localeCompare(b.path))
  const described = found.filter((change) => isOfDescription(change) && !isPartOfAdded(change.path ?? ''))
  return { changes, descriptions: new Set(described.map(({ path }) => path)).size }
}

import type { Outline } from '../publication/derivation'
import type { Kind } from '../publication/kind'
import type { PublishedEntry } from '../publication/published-entries'
import { publishedShapes } from '../publication/shapes'
import { entryLists } from './entry-lists'

/**
 * How outlines are made. The number is to be raised whenever the outline of some content changes: those that were kept
 * would be found wrong, one by one. A test holds it to what it was.
 */
export const outlineVersion = ['1', publishedShapes.condition.version, publishedShapes.guide.version].join('.')

/** Whether pages of a kind have outlines. */
export function hasOutline(kind: Kind): boolean {
  return publishedShapes[kind].light !== undefined
}

/** The outline of an entry, as JSON; undefined where contents of a kind are in memory anyway. */
export function outlineOf<K extends Kind>(entry: PublishedEntry<K>): string | undefined {
  const names = publishedShapes[entry.kind].light
  const list = entryLists.find(({ kind }) => kind === entry.kind)
  if (!names || !list) return undefined
  const light = Object.fromEntries(names.map((name) => [name, entry.content[name]]))
  const facetsOf = list.facetsOf as (own: PublishedEntry<K>) => string[]
  return JSON.stringify({ light, facets: facetsOf(entry) } satisfies Outline)
}

/** Reads what `outlineOf` wrote; undefined where it is something else. */
export function readOutline(json: string): Outline | undefined {
  try {
    const outline = JSON.parse(json) as Partial<Outline> | null
    const isOne = typeof outline?.light === 'object' && Array.isArray(outline.facets)
    return isOne ? (outline as Outline) : undefined
  } catch {
    return undefined
  }
}

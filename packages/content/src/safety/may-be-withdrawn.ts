import { causesOf } from '../guide/guide'
import type { Kind } from '../publication/kind'
import { kinds } from '../publication/kind'
import type { PublishedEntries } from '../publication/published-entries'
import { publishedShapes } from '../publication/shapes'
import { citationsOf } from '../shape/walk'
import { kindNames } from './cited-entries-are-public'
import type { Problem } from './problem'

const rule = 'may-be-withdrawn'

/** Kinds that delivery leaves out on its own when they are gone, so that a recall never has to wait. */
const droppedAtDelivery: readonly Kind[] = ['product', 'recommendation', 'merchant']

/**
 * A condition that a published guide explains carries that guide's warnings, and a reviewer, author, picture or body
 * area is part of what cites it: none can be withdrawn while something public rests on it. Products, recommendations
 * and merchants can, at any time: pages drop them at once.
 */
export function mayBeWithdrawn(entry: { kind: Kind; entryId: string }, published: PublishedEntries): Problem[] {
  if (entry.kind === 'siteSettings')
    return [{ rule, path: '', message: 'The site settings hold the emergency numbers and cannot be withdrawn.' }]
  if (droppedAtDelivery.includes(entry.kind)) return []
  const citing = kinds.flatMap((kind) =>
    published.all(kind).filter((other) => {
      if (other.entryId === entry.entryId) return false
      if (other.kind === 'guide' && entry.kind === 'condition')
        return causesOf((other as { content: Parameters<typeof causesOf>[0] }).content).includes(entry.entryId)
      return citationsOf(publishedShapes[kind].shape, other.content).some(
        (citation) => !citation.soft && citation.entryId === entry.entryId,
      )
    }),
  )
  if (citing.length === 0) return []
  const names = citing.map((other) => `${kindNames[other.kind]} "${other.slug}"`).join(', ')
  return [
    {
      rule,
      path: '',
      message: `Still in use by: ${names}. Replace it there and publish that first.`,
    },
  ]
}

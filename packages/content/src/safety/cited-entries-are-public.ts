import type { Kind } from '../publication/kind'
import { publishedShapes } from '../publication/shapes'
import { citationsOf } from '../shape/walk'
import type { Candidate, Circumstances } from './candidate'
import type { Problem } from './problem'

/** How an editor calls an entry of a kind. */
export const kindNames: Readonly<Record<Kind, string>> = {
  condition: 'condition',
  guide: 'guide',
  product: 'product',
  recommendation: 'recommendation',
  person: 'person',
  merchant: 'merchant',
  media: 'picture',
  bodyArea: 'body area',
  symptom: 'symptom',
  siteSettings: 'site settings',
}

/** Whatever an entry rests on is public before it is. */
export function citedEntriesArePublic(candidate: Candidate, { published }: Circumstances): Problem[] {
  return citationsOf(publishedShapes[candidate.kind].shape, candidate.content).flatMap(
    ({ kind, entryId, soft, path }) =>
      soft || published.entry(kind as Kind, entryId)
        ? []
        : [
            {
              rule: 'cited-entries-are-public',
              path: path.join('.'),
              message: `This ${kindNames[kind as Kind]} is not published yet. Publish it first, or choose another.`,
            },
          ],
  )
}

import type { Candidate, Circumstances } from './candidate'
import { kindNames } from './cited-entries-are-public'
import type { Problem } from './problem'

/** One address leads to one entry. */
export function slugIsFree(candidate: Candidate, { published }: Circumstances): Problem[] {
  const holder = published.bySlug(candidate.kind, candidate.slug)
  return holder && holder.entryId !== candidate.entryId
    ? [
        {
          rule: 'slug-is-free',
          path: 'slug',
          message: `Another published ${kindNames[candidate.kind]} has the slug "${candidate.slug}". Choose a different one.`,
        },
      ]
    : []
}

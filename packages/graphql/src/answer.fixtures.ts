import { fixtureEntries, publishedFixtures } from '@stride/content/publication/published.fixtures'
import type { Candidate } from '@stride/content/safety/candidate'
import { answer } from './answer'
import { executableSchema } from './executable-schema'

const schema = executableSchema()

/** A source of answers over the fixtures, in which some entries say something else, or are not public (null), and more. */
export function sourceOf(changes: Record<string, Candidate['content'] | null> = {}, more: readonly Candidate[] = []) {
  const published = publishedFixtures(
    [...fixtureEntries, ...more].flatMap((entry) => {
      const change = changes[entry.entryId]
      if (change === null) return []
      return [change ? ({ ...entry, content: change } as Candidate) : entry]
    }),
  )
  return {
    ask: (text: string, variables: Record<string, unknown> = {}, now = '2026-06-15T12:00:00.000Z') => {
      const options = { published, siteUrl: 'https://stride.example', now: new Date(now) }
      const { result, ...about } = answer(schema, { text, variables }, options)
      // graphql-js gives objects without a prototype.
      return { ...about, data: JSON.parse(JSON.stringify(result.data ?? null)) as unknown, errors: result.errors }
    },
  }
}

import { makeExecutableSchema } from '@graphql-tools/schema'
import { executeSync, parse } from 'graphql'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Condition } from '../condition/condition'
import { conditionFixtures } from '../condition/condition.fixtures'
import type { ConditionViewFragment, GuideViewFragment, SiteSettingsViewFragment } from '../generated/fragments'
import { enumValues, resolvers } from '../generated/resolvers'
import { sdl } from '../generated/sdl'
import type { Guide } from '../guide/guide'
import { guideFixtures } from '../guide/guide.fixtures'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import { fixtureEntries, publishedFixtures } from '../publication/published.fixtures'
import { readingFixture } from '../reading/reading.fixtures'
import type { Candidate } from '../safety/candidate'

const schema = makeExecutableSchema({ typeDefs: sdl, resolvers: [enumValues, ...resolvers] })
const source = fileURLToPath(new URL('..', import.meta.url))
const fragments = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.fragment.graphql'))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n')

interface AskedPage {
  siteSettings: SiteSettingsViewFragment
  guide: GuideViewFragment
  condition: ConditionViewFragment
}

/** What the views are given for a guide and a condition, asked through the contract as the site asks it. */
export function askedPage(
  {
    guide = guideFixtures.everyBlock,
    condition = conditionFixtures.emergency,
  }: { guide?: Guide; condition?: Condition } = {},
  now?: Date,
): AskedPage {
  const entries = fixtureEntries.map((entry): Candidate => {
    if (entry.entryId === fixtureIds.guide) return { ...entry, content: guide } as Candidate
    if (entry.entryId === fixtureIds.emergencyCondition) return { ...entry, content: condition } as Candidate
    return entry
  })
  const document = parse(`
    query {
      siteSettings { ...SiteSettingsView }
      guide(slug: "sore-calf") { ...GuideView }
      condition(slug: "pressure-in-the-leg") { ...ConditionView }
    }
    ${fragments}
  `)
  const contextValue = readingFixture({ published: publishedFixtures(entries), ...(now ? { now } : {}) })
  const { data, errors } = executeSync({ schema, document, contextValue })
  if (errors) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'))
  return data as unknown as AskedPage
}

import type { Resolvers } from '../../generated/schema-types'
import { cited } from '../../reading/readable'
import { disclosureIn } from '../../reading/settings'
import { words, wordsOrNull } from '../../reading/words'

export const gearSectionResolvers: Resolvers = {
  GearSection: {
    heading: (section, _, context) => words(section.heading, context),
    disclosure: (_section, _, context) => disclosureIn(context),
    intro: (section, _, context) => wordsOrNull(section.intro, context),
    recommendations: (section, _, context) => section.recommendations.map((id) => cited('recommendation', id, context)),
  },
}

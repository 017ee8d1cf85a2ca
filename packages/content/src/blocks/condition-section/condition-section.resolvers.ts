import type { Resolvers } from '../../generated/schema-types'
import { cited } from '../../reading/readable'
import { formattedOrNull } from '../../reading/words'

export const conditionSectionResolvers: Resolvers = {
  ConditionSection: {
    condition: (section, _, context) => cited('condition', section.condition, context),
    lead: (section, _, context) => formattedOrNull(section.lead, context),
  },
}

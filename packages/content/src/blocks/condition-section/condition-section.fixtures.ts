import { fixtureIds } from '../../publication/entry-ids.fixtures'
import { richTextFixtures } from '../../rich-text/rich-text.fixtures'
import type { ConditionSection } from './condition-section'

export const conditionSectionFixtures = {
  calm: {
    blockType: 'conditionSection',
    condition: fixtureIds.selfCareCondition,
    lead: { 'en-GB': richTextFixtures.paragraph },
    showTreatments: true,
  },
  redFlag: { blockType: 'conditionSection', condition: fixtureIds.redFlagCondition, showTreatments: true },
  dangerous: { blockType: 'conditionSection', condition: fixtureIds.emergencyCondition, showTreatments: false },
} satisfies Record<string, ConditionSection>

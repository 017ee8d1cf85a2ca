import { fixtureIds } from '../../publication/entry-ids.fixtures'
import type { GearSection } from './gear-section'

export const gearSectionFixtures = {
  plain: {
    blockType: 'gearSection',
    heading: { 'en-GB': 'Socks' },
    recommendations: [fixtureIds.recommendation],
  },
  introduced: {
    blockType: 'gearSection',
    heading: { 'en-GB': 'Socks' },
    intro: { 'en-GB': 'You do not need new socks to get better.' },
    recommendations: [fixtureIds.recommendation],
  },
} satisfies Record<string, GearSection>

import { fixtureIds } from '../../publication/entry-ids.fixtures'
import { richTextFixtures } from '../../rich-text/rich-text.fixtures'
import type { CauseList } from './cause-list'

export const causeListFixtures = {
  chronic: {
    blockType: 'causeList',
    onset: 'chronic',
    heading: { 'en-GB': 'Pain that built up slowly' },
    intro: { 'en-GB': richTextFixtures.paragraph },
    causes: [{ condition: fixtureIds.selfCareCondition }],
  },
  acute: {
    blockType: 'causeList',
    onset: 'acute',
    heading: { 'en-GB': 'Pain that came suddenly' },
    intro: { 'en-GB': richTextFixtures.paragraph },
    causes: [{ condition: fixtureIds.emergencyCondition, note: { 'en-GB': 'After a knock' } }],
  },
} satisfies Record<string, CauseList>

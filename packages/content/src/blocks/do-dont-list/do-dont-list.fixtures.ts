import type { DoDontList } from './do-dont-list'

export const doDontListFixtures = {
  usual: {
    blockType: 'doDontList',
    heading: { 'en-GB': 'The first three days' },
    dos: [{ text: { 'en-GB': 'Rest it' } }, { text: { 'en-GB': 'Keep it up' } }],
    donts: [{ text: { 'en-GB': 'Run through the pain', 'en-US': 'Train through the pain' } }],
  },
} satisfies Record<string, DoDontList>

import { richTextFixtures } from '../../rich-text/rich-text.fixtures'
import type { Faq } from './faq'

export const faqFixtures = {
  usual: {
    blockType: 'faq',
    heading: { 'en-GB': 'Questions' },
    questions: [
      { question: { 'en-GB': 'May I run?' }, answer: { 'en-GB': richTextFixtures.everything } },
      { question: { 'en-GB': 'How long does it take?' }, answer: { 'en-GB': richTextFixtures.paragraph } },
    ],
  },
} satisfies Record<string, Faq>

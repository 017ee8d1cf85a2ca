import { richTextFixtures } from '../../rich-text/rich-text.fixtures'
import type { Prose } from './prose'

export const proseFixtures = {
  plain: { blockType: 'prose', body: { 'en-GB': richTextFixtures.paragraph } },
  everything: {
    blockType: 'prose',
    heading: { 'en-GB': 'Where it hurts' },
    body: { 'en-GB': richTextFixtures.everything, 'en-US': richTextFixtures.paragraph },
  },
} satisfies Record<string, Prose>

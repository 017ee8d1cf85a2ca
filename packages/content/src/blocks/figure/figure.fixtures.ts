import { fixtureIds } from '../../publication/entry-ids.fixtures'
import type { Figure } from './figure'

export const figureFixtures = {
  bare: { blockType: 'figure', media: fixtureIds.media },
  captioned: { blockType: 'figure', media: fixtureIds.media, caption: { 'en-GB': 'The calf from behind.' } },
} satisfies Record<string, Figure>

import type { BodyArea } from './body-area'

export const bodyAreaFixtures = {
  lowerLeg: { name: { 'en-GB': 'Lower leg' }, slug: 'lower-leg', description: { 'en-GB': 'Between knee and ankle.' } },
} satisfies Record<string, BodyArea>

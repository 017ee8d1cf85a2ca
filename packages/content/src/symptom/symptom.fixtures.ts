import type { Symptom } from './symptom'

export const symptomFixtures = {
  swelling: {
    name: { 'en-GB': 'Swelling of one calf' },
    slug: 'swelling-of-one-calf',
    description: { 'en-GB': 'One calf is thicker than the other.' },
    otherNames: [{ name: { 'en-GB': 'Puffy calf' } }],
  },
} satisfies Record<string, Symptom>

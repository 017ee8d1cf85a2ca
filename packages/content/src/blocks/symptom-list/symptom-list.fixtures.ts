import { fixtureIds } from '../../publication/entry-ids.fixtures'
import type { SymptomList } from './symptom-list'

export const symptomListFixtures = {
  ordinary: {
    blockType: 'symptomList',
    heading: { 'en-GB': 'Signs to compare' },
    symptoms: [
      { text: { 'en-GB': 'It eases when you rest' } },
      { text: { 'en-GB': 'Swelling' }, symptom: fixtureIds.symptom },
    ],
  },
  redFlags: {
    blockType: 'symptomList',
    heading: { 'en-GB': 'Signs that cannot wait' },
    symptoms: [
      { text: { 'en-GB': 'One calf is hot and swollen' }, redFlag: 'urgent' },
      { text: { 'en-GB': 'Breathlessness with a swollen calf' }, redFlag: 'emergency' },
    ],
  },
} satisfies Record<string, SymptomList>

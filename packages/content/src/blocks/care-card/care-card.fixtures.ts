import type { CareCard } from './care-card'

const signs = [{ text: { 'en-GB': 'You notice the first sign' } }, { text: { 'en-GB': 'You notice the second sign' } }]

export const careCardFixtures = {
  nonUrgent: {
    blockType: 'careCard',
    level: 'nonUrgent',
    heading: { 'en-GB': 'Make an appointment if' },
    signs,
    action: { GB: 'See your GP or a physiotherapist.', US: 'See your doctor or a physical therapist.' },
  },
  urgent: {
    blockType: 'careCard',
    level: 'urgent',
    heading: { 'en-GB': 'Get help today if' },
    signs,
    action: { GB: 'Ask {{urgent-help}}. {{urgent-note}}', US: 'Call {{urgent-help}}.' },
  },
  emergency: {
    blockType: 'careCard',
    level: 'emergency',
    heading: { 'en-GB': 'Call an ambulance if' },
    signs,
    action: { GB: 'Call {{emergency-number}}. {{emergency-note}}', US: 'Call {{emergency-number}}.' },
  },
} satisfies Record<string, CareCard>

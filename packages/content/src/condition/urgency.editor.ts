import type { Onset, Urgency } from './urgency'

/** How editors read each urgency. */
export const urgencyNames: Readonly<Record<Urgency, string>> = {
  selfCare: 'Self-care: can be looked after at home',
  routine: 'Routine: an ordinary appointment',
  urgent: 'Urgent: help is needed the same day',
  emergency: 'Emergency: an ambulance or A&E / the ER',
}

export const onsetNames: Readonly<Record<Onset, string>> = {
  acute: 'Acute: comes on suddenly',
  chronic: 'Chronic: builds up over time',
}

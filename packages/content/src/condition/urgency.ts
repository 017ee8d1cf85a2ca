/** How soon help is needed, from least to most. */
export const urgencies = ['selfCare', 'routine', 'urgent', 'emergency'] as const
export type Urgency = (typeof urgencies)[number]

export const onsets = ['acute', 'chronic'] as const
export type Onset = (typeof onsets)[number]

/** The most pressing of several urgencies: the one that counts for safety. */
export function highestUrgency(given: readonly Urgency[]): Urgency {
  return given.reduce<Urgency>(
    (highest, urgency) => (urgencies.indexOf(urgency) > urgencies.indexOf(highest) ? urgency : highest),
    'selfCare',
  )
}

/** Whether help must not wait: nothing may be advertised beside it. */
export function isDangerous(urgency: Urgency): boolean {
  return urgency === 'urgent' || urgency === 'emergency'
}

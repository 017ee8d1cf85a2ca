import type { CollectionBeforeChangeHook } from 'payload'

/** Whoever switches an endpoint on again takes the note of why it was switched off away with it. */
export const switchedOnAfresh: CollectionBeforeChangeHook<Record<string, unknown> & { id: string }> = ({
  data,
  originalDoc,
}) =>
  data.active === true && originalDoc?.active === false
    ? { ...data, switchedOffAt: null, switchedOffBecause: null }
    : data

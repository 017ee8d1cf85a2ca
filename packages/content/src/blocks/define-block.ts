import type { z } from 'zod'
import type { PublishedEntries } from '../publication/published-entries'

/**
 * Defines what a block is to the machines: its shape, and whether it is about something that needs urgent or emergency
 * help, given what is public. Nothing may be advertised in a dangerous block or directly beside it.
 */
export function defineBlock<S extends z.ZodObject>(
  shape: S,
  isDangerous: (block: z.infer<S>, published: PublishedEntries) => boolean = () => false,
) {
  return { shape, isDangerous }
}

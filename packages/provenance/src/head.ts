import { z } from 'zod'
import type { Publication } from '@stride/ledger/publication'

const headShape = z.object({
  sequence: z.int().positive(),
  rowHash: z.string(),
  rows: z.int().positive(),
  signedAt: z.iso.datetime(),
})

/** How the ledger stood at a moment: its newest row, whose hash covers all rows before it, and how many there were. */
export type Head = z.infer<typeof headShape>

/** The head that a newest row makes. Its sequence is the number of rows, for there are no gaps. */
export function headOf({ sequence, rowHash }: Publication, now: Date): Head {
  return { sequence, rowHash, rows: sequence, signedAt: now.toISOString() }
}

/** Reads what a signed head says. Throws an Error, to follow "the head …", when it isn't one. */
export function readHead(payload: unknown): Head {
  const parsed = headShape.safeParse(payload)
  if (!parsed.success) throw new Error('does not say how the ledger stood')
  return parsed.data
}

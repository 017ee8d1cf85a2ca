import type { Receipt } from '@stride/client/verify'

/** What this partner keeps of an entry. A real one asks for all that it shows: see operation.ts. */
export interface MirroredEntry {
  id: string
  slug: string
  kind: string
  title: string
  summary: string
  /** What must be said wherever the entry is shown. */
  attribution: string
  /** The signed receipt as it came, to be shown to whoever asks for proof. */
  receipt: string
  /** What the receipt says. */
  says: Receipt
}

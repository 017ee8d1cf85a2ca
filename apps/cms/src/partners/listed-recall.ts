/** A recall with what partners did about it, as screens show it. */
export interface ListedRecall {
  sequence: number
  kind: string
  slug: string
  reason: string
  publishedAt: string
  partners: ListedAcknowledgement[]
}

export interface ListedAcknowledgement {
  partner: string
  /** Null while the partner has not acknowledged it. */
  at: string | null
  note: string | null
}

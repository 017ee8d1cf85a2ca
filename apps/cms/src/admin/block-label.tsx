'use client'

import { useRowLabel } from '@payloadcms/ui'
import { wordsOfARow } from './words-of-a-row'

/** Heads a part of an article with what it is and, where it has one, its heading. */
export function BlockLabel({ singular, from }: { singular: string; from: string[] }) {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>()
  const words = wordsOfARow(data, from)
  return (
    <span className="stride-block-label">
      {rowNumber === undefined ? null : <span className="stride-block-label__number">{rowNumber + 1}</span>}
      <span className="stride-block-label__kind">{singular}</span>
      {words ? <span>{words}</span> : null}
    </span>
  )
}

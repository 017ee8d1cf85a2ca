'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useTitleOf, type TitledBy } from './use-title-of'
import { wordsOfARow } from './words-of-a-row'

/** Heads a part of an article with what it is and, where it has one, its heading or what it is about. */
export function BlockLabel({ singular, from, titledBy }: { singular: string; from: string[]; titledBy?: TitledBy }) {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>()
  const title = useTitleOf(data, titledBy)
  const words = wordsOfARow(data, from) ?? title
  return (
    <span className="stride-block-label">
      {rowNumber === undefined ? null : <span className="stride-block-label__number">{rowNumber + 1}</span>}
      <span className="stride-block-label__kind">{singular}</span>
      {words ? <span>{words}</span> : null}
    </span>
  )
}

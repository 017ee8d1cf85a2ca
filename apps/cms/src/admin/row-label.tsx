'use client'

import { useRowLabel } from '@payloadcms/ui'
import { wordsOfARow } from './words-of-a-row'

/** Heads a row of a list with its own words: what an editor looks for in a long list. */
export function RowLabel({ singular, from }: { singular: string; from: string[] }) {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>()
  const number = rowNumber === undefined ? '' : ` ${rowNumber + 1}`
  return <span>{wordsOfARow(data, from) ?? `${singular}${number}`}</span>
}

'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useTitleOf, type TitledBy } from './use-title-of'
import { wordsOfARow } from './words-of-a-row'

/** Heads a row of a list with its own words, and the title of what it is about: what an editor looks for in a long list. */
export function RowLabel({ singular, from, titledBy }: { singular: string; from: string[]; titledBy?: TitledBy }) {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>()
  const title = useTitleOf(data, titledBy)
  const words = [title, wordsOfARow(data, from)].filter((part) => part !== undefined)
  const number = rowNumber === undefined ? '' : ` ${rowNumber + 1}`
  return <span>{words.length > 0 ? words.join(' · ') : `${singular}${number}`}</span>
}

import { PublicError } from '../reading/public-error'

/** The lists whose cursors are a place among the rows of the ledger. What a cursor says never changes its meaning. */
type RowList = 'CHANGES' | 'HISTORY'

export function rowCursor(list: RowList, place: number): string {
  return Buffer.from(JSON.stringify([list, place])).toString('base64url')
}

/** The place that a cursor names. Throws a PublicError for anything that this list did not give out. */
export function placeFrom(list: RowList, cursor: string, name: string): number {
  const place = /^\["(\w+)",(\d{1,15})\]$/.exec(Buffer.from(cursor, 'base64url').toString())
  if (place?.[1] !== list)
    throw new PublicError(
      `${name} must be a cursor that this list gave out. Leave it out to start at the beginning.`,
      'BAD_USER_INPUT',
    )
  return Number(place[2])
}

/**
 * What to tell somebody who goes on from a row that the ledger does not have. In silence they would believe to be up to
 * date, and never hear of a recall.
 */
export function aheadOfLedger(sequence: number): string {
  return (
    `Publication ${sequence} is not in this ledger: your place is of another one, or this one was restored from a ` +
    'backup. Take down what you can\u2019t find here, begin anew, and follow from there.'
  )
}

const usualPage = 20
const longestPage = 100

/** How many rows are asked for. Throws a PublicError for less than one and more than a hundred. */
export function rowsAskedFor(first: number | null | undefined): number {
  const rows = first ?? usualPage
  if (rows < 1 || rows > longestPage)
    throw new PublicError(`first must be between 1 and ${longestPage}; it is ${rows}.`, 'BAD_USER_INPUT')
  return rows
}

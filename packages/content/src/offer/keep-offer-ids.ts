interface Row {
  id?: unknown
  offerId?: unknown
}

/**
 * The rows of a product's offers with every id in use once. The row that had an id before keeps it; a copied row, which
 * brings the id of its original along, loses it and is given its own. A row that lost its id on the way (a form that
 * does not send it) gets it back.
 */
export function keepOfferIds(rows: unknown, before: unknown): unknown {
  if (!Array.isArray(rows)) return rows
  const earlier = new Map(rowsIn(before).map((row) => [row.id, row.offerId]))
  const owned = new Set(rowsIn(rows).flatMap((row) => (earlier.get(row.id) === undefined ? [] : [earlier.get(row.id)])))
  return rowsIn(rows).map((row) => {
    const kept = earlier.get(row.id)
    if (kept !== undefined && kept !== null) return { ...row, offerId: kept }
    if (owned.has(row.offerId)) return { ...row, offerId: undefined }
    owned.add(row.offerId)
    return row
  })
}

function rowsIn(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && row !== null) : []
}

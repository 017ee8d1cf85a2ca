/** What an order compares entries by, most significant first; the last part tells any two entries apart. */
export type SortKey = ReadonlyArray<string | number>

const collator = new Intl.Collator('en')

export function compareKeys(a: SortKey, b: SortKey): number {
  for (let index = 0; index < a.length; index += 1) {
    const left = a[index] ?? ''
    const right = b[index]
    if (right === undefined) return 1
    const difference =
      typeof left === 'number' && typeof right === 'number' ? left - right : compareWords(String(left), String(right))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** A collator calls some different strings equal; an order of places must not. */
function compareWords(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

/** A calendar day (`YYYY-MM-DD`) as a number that sorts as days do: 20260331. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''))
}

import { sizeFrom } from './size-from'

/** What an operation costs, in points; see `weights.ts` for how it is computed. */
export interface Cost {
  /** With the smallest pages that variables can ask for: it can't be had for less. */
  readonly least: number
  /** With these variables, as the request brought them. Takes microseconds; nothing is executed. */
  readonly of: (variables: Readonly<Record<string, unknown>>) => number
}

/** A page size: a number, or what variables will say. */
export type Size = number | SizeOfVariables

/** The largest that one of some variables says, each of which is null where it says nothing. */
export interface SizeOfVariables {
  readonly anyOf: ReadonlyArray<number | { readonly variable: string; readonly unsaid: number | null }>
  /** Where they are all null. */
  readonly usual: number
}

/** So many points, or what a line of the sheet comes to once the variables are known. */
export type Amount = number | { readonly line: number }

type Line = (values: readonly number[], sizeOf: (size: Size) => number) => number

/** More than anyone may spend. Amounts end here, so that no document reckons with infinity. */
const ceiling = 1_000_000_000

/**
 * A calculation whose lines only refer to lines above them. However often a line is used it is worked out once, and what
 * needs no variable is worked out while the sheet is written.
 */
export class CostSheet {
  readonly #lines: Line[] = []

  sum(amounts: readonly Amount[]): Amount {
    let known = 0
    const open: number[] = []
    for (const amount of amounts)
      if (typeof amount === 'number') known = bounded(known + amount)
      else open.push(amount.line)
    const [first] = open
    if (first === undefined) return known
    if (open.length === 1 && known === 0) return { line: first }
    return this.#write((values) => open.reduce((total, line) => total + (values[line] ?? 0), known))
  }

  most(amounts: readonly Amount[]): Amount {
    let known = 0
    const open = new Set<number>()
    for (const amount of amounts)
      if (typeof amount === 'number') known = Math.max(known, amount)
      else open.add(amount.line)
    if (open.size === 0) return known
    const lines = [...open]
    return this.#write((values) => lines.reduce((most, line) => Math.max(most, values[line] ?? 0), known))
  }

  times(size: Size, amount: Amount): Amount {
    if (amount === 0) return 0
    if (typeof size === 'number' && typeof amount === 'number') return bounded(size * amount)
    return this.#write(
      (values, sizeOf) => sizeOf(size) * (typeof amount === 'number' ? amount : (values[amount.line] ?? 0)),
    )
  }

  /** The finished sheet: what an amount comes to for given variables. */
  priced(total: Amount): Cost {
    if (typeof total === 'number') return { least: total, of: () => total }
    const { line } = total
    return {
      least: this.#workOut(line, (size) => (typeof size === 'number' ? size : 0)),
      of: (variables) => this.#workOut(line, (size) => sizeWith(size, variables)),
    }
  }

  /** Works out amounts for given variables, each line once; also of lines that are written later. */
  reader(variables: Readonly<Record<string, unknown>>): (amount: Amount) => number {
    const values: number[] = []
    const sizeOf = (size: Size) => sizeWith(size, variables)
    return (amount) => {
      if (typeof amount === 'number') return amount
      for (const line of this.#lines.slice(values.length)) values.push(bounded(line(values, sizeOf)))
      return values[amount.line] ?? 0
    }
  }

  #write(line: Line): Amount {
    this.#lines.push(line)
    return { line: this.#lines.length - 1 }
  }

  #workOut(last: number, sizeOf: (size: Size) => number): number {
    const values: number[] = []
    for (const line of this.#lines) values.push(bounded(line(values, sizeOf)))
    return values[last] ?? 0
  }
}

/** How many a page holds with these variables. */
export function sizeWith(size: Size, variables: Readonly<Record<string, unknown>>): number {
  if (typeof size === 'number') return size
  const { anyOf, usual } = size
  const sizes = anyOf.flatMap((one) => {
    if (typeof one === 'number') return one
    // A null is said, and then the variable's default does not hold.
    if (Object.hasOwn(variables, one.variable)) return sizeFrom(variables[one.variable]) ?? []
    return one.unsaid ?? []
  })
  return sizes.length > 0 ? Math.max(...sizes) : usual
}

/** An amount, or the most that is reckoned with. */
export function bounded(amount: number): number {
  return Math.min(amount, ceiling)
}

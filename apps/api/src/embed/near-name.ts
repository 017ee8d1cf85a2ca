/** More slips of the finger than these make another word of it. */
const mostSlips = 2

/**
 * The name that somebody meant who wrote another one: so near that it is a slip of the finger, or a capital. Undefined
 * when it is one of the names, or none of them is near.
 */
export function nearName<Name extends string>(written: string, names: readonly Name[]): Name | undefined {
  if (names.some((name) => name === written)) return undefined
  return names.find((name) => slipsBetween(written.toLowerCase(), name.toLowerCase()) <= mostSlips)
}

/** How many letters were left out, added, mistaken for another, or put before their neighbour. */
function slipsBetween(written: string, meant: string): number {
  // A longer word is another one, and must not keep us busy.
  if (Math.abs(written.length - meant.length) > mostSlips) return Infinity
  let before: number[] = []
  let above = Array.from({ length: meant.length + 1 }, (_, column) => column)
  for (let row = 1; row <= written.length; row += 1) {
    const slips = [row]
    for (let column = 1; column <= meant.length; column += 1) {
      const isSame = written[row - 1] === meant[column - 1]
      const isTurned =
        row > 1 && column > 1 && written[row - 1] === meant[column - 2] && written[row - 2] === meant[column - 1]
      slips.push(
        Math.min(
          (above[column] ?? Infinity) + 1,
          (slips[column - 1] ?? Infinity) + 1,
          (above[column - 1] ?? Infinity) + (isSame ? 0 : 1),
          isTurned ? (before[column - 2] ?? Infinity) + 1 : Infinity,
        ),
      )
    }
    before = above
    above = slips
  }
  return above[meant.length] ?? Infinity
}

/**
 * An object of which each member is made when it is first asked for: of a large one that is read for one of them, making
 * all takes most of the time. Needs the JSON of an object, without blanks around what it is made of.
 */
export class LazyJson {
  readonly #json: string
  readonly #names: string[] = []
  /** Where the value of each member stands, and behind it. */
  readonly #places: number[] = []
  readonly #made: unknown[] = []

  constructor(json: string) {
    this.#json = json
    let previous = ''
    // The brace, or the comma, before a name.
    for (let before = 0; json.charCodeAt(before + 1) === quote;) {
      const { name, written } = nameAt(json, before + 1, previous)
      const from = before + 1 + written
      before = endOfValue(json, from)
      this.#names.push(name)
      this.#places.push(from, before)
      previous = name
    }
  }

  /** Undefined where there is no such member. */
  get(name: string): unknown {
    // Of members of one name the last counts.
    const index = this.#names.lastIndexOf(name)
    if (index < 0) return undefined
    if (!(index in this.#made))
      this.#made[index] = JSON.parse(this.#json.slice(this.#places[index * 2], this.#places[index * 2 + 1]))
    return this.#made[index]
  }
}

interface Name {
  readonly name: string
  /** How many characters it takes as JSON, its colon included. */
  readonly written: number
}

/** Which name came after another one last, as JSON with its colon: objects of one shape mostly go on alike. */
const following = new Map<string, Name & { readonly json: string }>()
const mostFollowing = 1_000

function nameAt(json: string, at: number, previous: string): Name {
  const guess = following.get(previous)
  if (guess && json.startsWith(guess.json, at)) return guess
  const colon = endOfString(json, at)
  const name = JSON.parse(json.slice(at, colon)) as string
  const usual = `${JSON.stringify(name)}:`
  if (following.size === mostFollowing) following.clear()
  following.set(previous, { name, written: usual.length, json: usual })
  return { name, written: colon + 1 - at }
}

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c
/** `[` and `]` with the bit that tells them from `{` and `}`. */
const opening = 0x7b
const closing = 0x7d
const bracketOrBrace = 0x20

/** The place behind a value: that of a comma or of what closes the object. */
function endOfValue(json: string, from: number): number {
  let depth = 0
  for (let at = from; at < json.length; at += 1) {
    const code = json.charCodeAt(at)
    if (code === quote) at = endOfString(json, at) - 1
    else if ((code | bracketOrBrace) === opening) depth += 1
    else if ((code | bracketOrBrace) === closing) {
      if (depth === 0) return at
      depth -= 1
    } else if (code === comma && depth === 0) return at
  }
  return json.length
}

/** The place behind the string that begins at a place. */
function endOfString(json: string, from: number): number {
  let end = json.indexOf('"', from + 1)
  while (end >= 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1)
  return end < 0 ? json.length : end + 1
}

function isEscaped(json: string, at: number): boolean {
  let before = at - 1
  while (json.charCodeAt(before) === backslash) before -= 1
  return (at - before) % 2 === 0
}

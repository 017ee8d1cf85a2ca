/**
 * An object of which each member is made when it is first asked for: of a large one that is read for one of them, making
 * all takes most of the time. Needs the JSON of an object, without blanks around what it is made of.
 */
export class LazyJson {
  readonly #json: string
  readonly #places: ReadonlyMap<string, Place>
  readonly #made = new Map<string, unknown>()

  constructor(json: string) {
    this.#json = json
    this.#places = placesOfMembers(json)
  }

  /** Undefined where there is no such member. */
  get(name: string): unknown {
    const place = this.#places.get(name)
    if (!place || this.#made.has(name)) return this.#made.get(name)
    const value: unknown = JSON.parse(this.#json.slice(place.from, place.to))
    this.#made.set(name, value)
    return value
  }
}

interface Place {
  from: number
  to: number
}

/** Where the value of each member stands. */
function placesOfMembers(json: string): Map<string, Place> {
  const places = new Map<string, Place>()
  // The brace, or the comma, before a name.
  for (let before = 0; json.charCodeAt(before + 1) === quote;) {
    const colon = endOfString(json, before + 1)
    const from = colon + 1
    const to = endOfValue(json, from)
    places.set(JSON.parse(json.slice(before + 1, colon)) as string, { from, to })
    before = to
  }
  return places
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

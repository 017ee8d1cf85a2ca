/** Deeper than any real content; a cycle ends here instead of at the end of the stack. */
const deepest = 200

/** Half of a surrogate pair without its other half: not a character, and lost on the way into a database. */
const loneSurrogate = /\p{Surrogate}/u

/**
 * One text for one value, whatever the order of its keys (RFC 8785, JSON Canonicalization Scheme), so that a hash of
 * it says the same everywhere.
 *
 * Throws a TypeError that names the place of anything that JSON can't hold without loss: undefined, NaN, infinities,
 * bigints, functions, symbols, dates and other class instances, lone surrogates, cycles.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$', 0)
}

function write(value: unknown, place: string, depth: number): string {
  if (depth > deepest) throw new TypeError(`${place} is nested more than ${deepest} levels deep, or holds itself.`)
  if (value === null) return 'null'
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${place} is ${value}, which JSON has no form for.`)
      return JSON.stringify(value)
    case 'string':
      return writeString(value, place)
    case 'object':
      return Array.isArray(value) ? writeArray(value, place, depth) : writeObject(value, place, depth)
    default:
      throw new TypeError(`${place} is ${typeof value}, which JSON has no form for.`)
  }
}

function writeString(value: string, place: string): string {
  if (loneSurrogate.test(value)) throw new TypeError(`${place} holds half a character (a lone surrogate).`)
  return JSON.stringify(value)
}

function writeArray(value: readonly unknown[], place: string, depth: number): string {
  // Array.from visits the holes of a sparse array too, so that they are refused like any undefined.
  return `[${Array.from(value, (item, index) => write(item, `${place}[${index}]`, depth + 1)).join(',')}]`
}

function writeObject(value: object, place: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && prototype !== Object.prototype) {
    throw new TypeError(`${place} is an instance of ${value.constructor.name}: only plain objects are JSON.`)
  }
  const members = Object.entries(value)
    // By UTF-16 code units, as the RFC says, and as plain comparison does.
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${writeString(key, place)}:${write(member, `${place}.${key}`, depth + 1)}`)
  return `{${members.join(',')}}`
}

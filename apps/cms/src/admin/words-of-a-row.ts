/** Letters of a row's own words that fit into its header. */
const longest = 70

/** The first of the named fields that has words, cut to what a header holds; undefined when none has. */
export function wordsOfARow(row: unknown, from: readonly string[]): string | undefined {
  for (const name of from) {
    const value = (row as Record<string, unknown> | undefined)?.[name]
    if (typeof value !== 'string' || value.trim() === '') continue
    const words = value.trim()
    return words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words
  }
  return undefined
}

const longest = 500

/** The beginning of what a stranger's server said, in one line, without characters that could do anything. */
export function readableSnippet(text: string): string {
  const plain = text.replace(/[\p{C}\p{Z}\uFFFD]+/gu, ' ').trim()
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain
}

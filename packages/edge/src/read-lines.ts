const longestLine = 1_000_000

/**
 * The lines of a stream of UTF-8 bytes, without their ends; an unfinished last line is dropped.
 * Throws on a line of more than a million characters. `onBytes` is called for every piece that arrives.
 */
export async function* readLines(stream: ReadableStream<Uint8Array>, onBytes: () => void): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let rest = ''
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      onBytes()
      const pieces = (rest + decoder.decode(value, { stream: true })).split('\n')
      rest = pieces.pop() ?? ''
      if (rest.length > longestLine) throw new Error(`a line is longer than ${longestLine} characters`)
      for (const piece of pieces) yield piece.endsWith('\r') ? piece.slice(0, -1) : piece
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** The media types that an answer can have. */
export const mediaTypes = {
  graphql: 'application/graphql-response+json; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

/**
 * What a client takes: the type of its answer, and whether it knows the old one alone. To such a client any status but
 * 200 is a broken connection (GraphQL over HTTP, 6.4.1), so a failed document is told with 200.
 */
export interface Accepted {
  readonly type: keyof typeof mediaTypes
  readonly onlyJson: boolean
}

const whatever: Accepted = { type: 'json', onlyJson: false }
const memory = new Map<string, Accepted | null>()
const memoryLimit = 500

/** Reads an `accept` header (RFC 9110, 12.5.1) with its weights; null when nothing of ours is acceptable. */
export function acceptedType(header: string | undefined): Accepted | null {
  if (header === undefined || header === '' || header === '*/*') return whatever
  const remembered = memory.get(header)
  if (remembered !== undefined) return remembered
  const accepted = read(header)
  if (memory.size >= memoryLimit) memory.clear()
  if (header.length <= 300) memory.set(header, accepted)
  return accepted
}

/** Whether a browser asks for a page rather than for data. */
export function wantsPage(header: string | undefined): boolean {
  return header !== undefined && /\btext\/html\b/i.test(header) && acceptedType(header)?.type !== 'graphql'
}

function read(header: string): Accepted | null {
  const ranges = header
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      const weight = quality === undefined ? 1 : Number(quality)
      return { range, weight: Number.isFinite(weight) ? weight : 0 }
    })
    .filter(({ range, weight }) => range !== '' && weight > 0)
  const weightOf = (...names: string[]) =>
    Math.max(0, ...ranges.filter(({ range }) => names.includes(range)).map(({ weight }) => weight))
  const graphql = weightOf('application/graphql-response+json')
  const json = weightOf('application/json', 'application/*', '*/*')
  if (graphql === 0 && json === 0) return null
  if (graphql >= json && graphql > 0) return { type: 'graphql', onlyJson: false }
  return { type: 'json', onlyJson: ranges.every(({ range }) => range === 'application/json') }
}

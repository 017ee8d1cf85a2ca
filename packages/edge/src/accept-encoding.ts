import type { Coding } from './ready-bytes'

/** What a client takes, best first; never empty. */
export interface AcceptedCodings {
  readonly order: readonly Coding[]
  /** False when the client refuses uncoded bytes (`identity;q=0`). */
  readonly identity: boolean
}

/** Best first among equals. */
const known: readonly Coding[] = ['br', 'gzip', 'identity']
const plain: AcceptedCodings = { order: ['identity'], identity: true }
const memory = new Map<string, AcceptedCodings>()
const memoryLimit = 500

/** Reads an `accept-encoding` header (RFC 9110, 12.5.3) with its q-values. Without one, uncoded bytes are sent. */
export function acceptedCodings(header: string | undefined): AcceptedCodings {
  if (header === undefined || header.trim() === '') return plain
  const remembered = memory.get(header)
  if (remembered) return remembered
  const accepted = read(header)
  if (memory.size >= memoryLimit) memory.clear()
  if (header.length <= 200) memory.set(header, accepted)
  return accepted
}

function read(header: string): AcceptedCodings {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    if (name === '') continue
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    const weight = quality === undefined ? 1 : Number(quality)
    weights.set(name === 'x-gzip' ? 'gzip' : name, Number.isFinite(weight) ? Math.min(Math.max(weight, 0), 1) : 0)
  }
  const anyOther = weights.get('*')
  const weightOf = (coding: Coding): number =>
    // Uncoded bytes are acceptable unless refused by name or by `*;q=0`, and the last choice unless named.
    weights.get(coding) ?? (coding === 'identity' ? (anyOther === 0 ? 0 : 0.0001) : (anyOther ?? 0))
  const order = known.filter((coding) => weightOf(coding) > 0).sort((one, other) => weightOf(other) - weightOf(one))
  return { order: order.length > 0 ? order : ['identity'], identity: weightOf('identity') > 0 }
}

import type { Change } from '@stride/edge/answer'

/**
 * What a line of the API's changes stream means for kept pages. Only an editorial publication leaves the page before it
 * fit to stand in while what is behind is down; after a clinical or safety change, a withdrawal, a redaction, or anything
 * that is not known here, the page before it is never shown again.
 * Throws when the line is not as agreed.
 */
export function changeFromLine(line: unknown): Change {
  if (typeof line !== 'object' || line === null) throw new Error('a line of the changes stream is no object')
  const { sequence, tags, action, significance } = line as Record<string, unknown>
  if (!Number.isInteger(sequence) || !Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string'))
    throw new Error('a line of the changes stream lacks its sequence or its tags')
  return {
    sequence: sequence as number,
    tags,
    recalls: !(action === 'published' && significance === 'editorial'),
  }
}

import { isCommerce, type Kind } from '@stride/content/publication/kind'
import type { Recall } from '@stride/content/publication/published-entries'
import { publishedShapes, readContent } from '@stride/content/publication/shapes'
import { speaksOfGear } from '@stride/content/publication/speaks-of-gear'
import { withoutHidden } from '@stride/content/reading/without-hidden'
import { canonicalJson } from '@stride/ledger/canonical-json'
import type { Publication } from '@stride/ledger/publication'
import { changeLine, isHidden } from '../changes/change-line'

export interface ExportLineOptions {
  /** Whether it is what was public of its entry: only then its content is given. */
  isPublic: boolean
  mayReadCommerce: boolean
  /** The entry was recalled after the sequence at which the export stands: its content is not given any more. */
  recall: Recall | undefined
}

/** A row as a line of JSON. The content comes last and in canonical form: its bytes are those that the hash is of. */
export function exportLine(row: Publication, { isPublic, mayReadCommerce, recall }: ExportLineOptions): string {
  const { clinicalHash, rowHash, reviewedBy, reviewedAt, nextReviewAt } = row
  const isShown = isPublic && !isHidden(row, mayReadCommerce)
  const isGiven = isShown && !recall && row.content !== null
  const { content, shapeVersion, isWhole } = isGiven ? given(row, mayReadCommerce) : { ...row, ...nothing }
  const start = JSON.stringify({
    type: 'publication',
    ...changeLine(row, mayReadCommerce),
    ...{ clinicalHash, rowHash, reviewedBy, reviewedAt, nextReviewAt, shapeVersion, isWhole },
    recall: isShown && recall ? toldRecall(recall) : null,
  })
  return `${start.slice(0, -1)},"content":${canonicalJson(content)}}\n`
}

function toldRecall({ sequence, reason, recalledAt }: Recall) {
  return { sequence, reason, recalledAt }
}

const nothing = { content: null, isWhole: false }

/** The content, without gear for those who may not read commerce: then it is not whole, and its hash is of the whole. */
function given(row: Publication, mayReadCommerce: boolean) {
  const { kind, shapeVersion, content } = row
  if (mayReadCommerce || !speaksOfGear(row)) return { content, shapeVersion, isWhole: true }
  const { shape, version } = publishedShapes[kind as Kind]
  const left = withoutHidden(
    shape,
    readContent(kind as Kind, shapeVersion, content),
    (cited) => !isCommerce(cited as Kind),
  )
  return { content: left ?? null, shapeVersion: version, isWhole: false }
}

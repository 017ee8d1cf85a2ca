import { citationsOf } from '../shape/walk'
import { isCommerce, type Kind } from './kind'
import { publishedShapes, readContent } from './shapes'

/**
 * Whether the content of a row, as it was published, is about gear or cites some: then it is given whole only to those who
 * may read commerce. Nothing can be taken out of it, for its hash would not be that of the rest.
 */
export function speaksOfGear({
  kind,
  shapeVersion,
  content,
}: {
  kind: string
  shapeVersion: number
  content: unknown
}): boolean {
  if (isCommerce(kind as Kind)) return true
  const current = readContent(kind as Kind, shapeVersion, content)
  return citationsOf(publishedShapes[kind as Kind].shape, current).some((cited) => isCommerce(cited.kind as Kind))
}

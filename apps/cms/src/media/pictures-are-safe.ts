import { createHash } from 'node:crypto'
import { mediaTypes } from '@stride/content/media/media'
import { ValidationError, type CollectionBeforeValidateHook } from 'payload'
import { svgFault } from './svg-is-a-drawing'

export const largestFileBytes = 8 * 1024 * 1024

/**
 * Looks at an uploaded file before it is kept: its type, its size and, for a drawing, every element. What publication
 * needs to know of the bytes is noted with them, and can't be set by hand.
 */
export const picturesAreSafe: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!data) return data
  const file = req.file
  if (!file) {
    // Without a new file, what is known of the bytes stays as it is, whatever was sent.
    const { slug, mediaType, contentHash, byteLength } = (originalDoc ?? {}) as Record<string, unknown>
    return { ...data, slug, mediaType, contentHash, byteLength }
  }
  const mediaType = (data as { mimeType?: string }).mimeType ?? file.mimetype
  if (!(mediaType in mediaTypes))
    throw refusal(`${mediaType} is not a picture that we show. Upload SVG, PNG, JPEG, WebP or AVIF.`)
  if (file.data.byteLength > largestFileBytes)
    throw refusal(
      `The file has ${megabytes(file.data.byteLength)} MB; at most ${megabytes(largestFileBytes)} MB are allowed.`,
    )
  const isDrawing = mediaType === 'image/svg+xml' || file.name.toLowerCase().endsWith('.svg')
  if (isDrawing) {
    const text = utf8(file.data)
    const fault = text === undefined ? 'It is not encoded in UTF-8.' : svgFault(text)
    if (fault) throw refusal(`This SVG cannot be used. ${fault}`)
  }
  return {
    ...data,
    slug: (data as { filename?: unknown }).filename,
    mediaType,
    contentHash: createHash('sha256').update(file.data).digest('hex'),
    byteLength: file.data.byteLength,
  }
}

/** The text of a file, or undefined when a browser could read other characters in it than we do. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)

function refusal(message: string): ValidationError {
  return new ValidationError({ collection: 'media', errors: [{ path: 'file', message }] })
}

import { z } from 'zod'
import { clinical, editorial } from '../shape/facets'
import { localised } from '../region/locale'
import { fileName, ref, text } from '../shape/text'

export const mediaTypes = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
} as const
export type MediaType = keyof typeof mediaTypes

/** A picture. Its bytes are published under their own hash, so an address never changes what it shows. */
export const mediaShape = z.object({
  slug: editorial(fileName),
  alt: clinical(localised(text)),
  credit: editorial(text.optional()),
  mediaType: editorial(z.enum(Object.keys(mediaTypes) as [MediaType, ...MediaType[]])),
  /** SHA-256 of the bytes, lower-case hex. */
  contentHash: clinical(z.string().regex(/^[0-9a-f]{64}$/)),
  byteLength: editorial(z.int().min(1)),
  /** Pixels. */
  width: editorial(z.int().min(1).optional()),
  height: editorial(z.int().min(1).optional()),
})
export type Media = z.infer<typeof mediaShape>

/** The path under which api and web serve the bytes. */
export function mediaPath(media: Pick<Media, 'contentHash' | 'mediaType'>): string {
  return `/media/${media.contentHash}.${mediaTypes[media.mediaType]}`
}

/** A picture placed in a page. */
export const figureShape = z.object({
  media: clinical(ref('media')),
  caption: clinical(localised(text).optional()),
})

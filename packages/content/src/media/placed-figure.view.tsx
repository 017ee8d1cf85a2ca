import { Figure } from '@stride/ui/figure/figure.view'
import type { MediaViewFragment } from '../generated/fragments'

/** A published picture in a page, from the site's own address. */
export function PlacedFigure({ media, caption }: { media: MediaViewFragment; caption: string | null }) {
  const { path, alt, width, height, credit } = media
  return <Figure src={path} alt={alt} width={width} height={height} caption={caption} credit={credit} />
}

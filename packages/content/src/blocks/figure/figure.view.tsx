import { PlacedFigure } from '../../media/placed-figure.view'
import type { BlockView } from '../block-view'

export const figureView: BlockView<'Figure'> = {
  titleOf: () => null,
  View: ({ block: { media, caption } }) => <PlacedFigure media={media} caption={caption} />,
}

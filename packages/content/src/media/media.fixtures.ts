import type { Media } from './media'

export const mediaFixtures = {
  drawing: {
    slug: 'calf.svg',
    alt: { 'en-GB': 'Line drawing of a calf from behind.' },
    credit: 'Stride',
    mediaType: 'image/svg+xml',
    contentHash: 'a'.repeat(64),
    byteLength: 1234,
    width: 640,
    height: 480,
  },
} satisfies Record<string, Media>

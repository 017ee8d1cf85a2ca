import type { ExternalLinks } from './external-links'

export const externalLinksFixtures = {
  usual: {
    blockType: 'externalLinks',
    heading: { 'en-GB': 'Elsewhere' },
    links: [
      { title: { 'en-GB': 'About calves' }, url: 'https://health.example/calves', publisher: 'Example Health Service' },
    ],
  },
} satisfies Record<string, ExternalLinks>

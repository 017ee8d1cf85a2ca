import type { Reference } from './references'

export const referenceFixtures = {
  page: {
    title: 'Page about the lower leg',
    publisher: 'Example Health Service',
    url: 'https://health.example/lower-leg',
    accessedOn: '2026-03-30',
  },
  paper: {
    title: 'A paper with every detail',
    publisher: 'Journal of Examples',
    year: 2020,
    doi: '10.1234/example.5678',
    pmid: '12345678',
    url: 'https://doi.example/10.1234/example.5678',
    accessedOn: '2026-03-30',
  },
} satisfies Record<string, Reference>

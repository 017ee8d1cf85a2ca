import type { Merchant } from './merchant'

export const merchantFixtures = {
  gb: {
    name: 'Example Runner',
    slug: 'example-runner',
    domains: [{ domain: 'runner.example' }, { domain: 'runner-outlet.example' }],
    disclosure: { GB: 'We are an affiliate of Example Runner.' },
    affiliateParameters: [{ name: 'aff', value: 'stride-gb' }],
    priceMaxAgeHours: 24,
  },
  us: {
    name: 'Sample Sports',
    slug: 'sample-sports',
    domains: [{ domain: 'sports.example' }],
    disclosure: { US: 'We are an affiliate of Sample Sports.' },
    affiliateParameters: [],
    priceMaxAgeHours: 48,
  },
} satisfies Record<string, Merchant>

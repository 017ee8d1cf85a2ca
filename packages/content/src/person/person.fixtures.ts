import type { Person } from './person'

export const personFixtures = {
  author: {
    name: 'Ada Example',
    slug: 'ada-example',
    credentials: 'BSc Physiotherapy',
    bio: { 'en-GB': 'A fictional physiotherapist who writes.', 'en-US': 'A fictional physical therapist who writes.' },
    declaredInterests: { 'en-GB': 'None.' },
  },
  reviewer: {
    name: 'Dr Bo Sample',
    slug: 'bo-sample',
    credentials: 'MBBS, Dip SEM',
    registrationBody: 'Example Medical Register',
    registrationNumber: 'DEMO-0001',
    bio: { 'en-GB': 'A fictional sports physician.' },
    declaredInterests: { 'en-GB': 'None.' },
  },
} satisfies Record<string, Person>

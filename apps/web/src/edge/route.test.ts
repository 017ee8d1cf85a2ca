import fc from 'fast-check'
import { expect, test } from 'vitest'
import { routeOf } from './route'

const files = new Set(['/_next/static/chunks/a-B_c.css', '/favicon.svg'])
const route = (target: string) => routeOf(target, (path) => files.has(path))
const offer = '0f5c8a52-3c5e-4c0a-9d59-1c9a3a0d7c11'
const hash = 'a'.repeat(64)

test.each([
  ['/', { kind: 'page', path: '/' }],
  ['/?utm_source=x', { kind: 'page', path: '/' }],
  ['/guides/calf-pain-from-running', { kind: 'page', path: '/guides/calf-pain-from-running' }],
  ['/guides/calf-pain-from-running?_rsc=abc', { kind: 'page', path: '/guides/calf-pain-from-running' }],
  ['/guides/Calf-Pain', { kind: 'redirect', location: '/guides/calf-pain' }],
  ['/guides/calf-pain/?a=b', { kind: 'redirect', location: '/guides/calf-pain' }],
  ['//evil.example//', { kind: 'redirect', location: '/evil.example' }],
  ['/_next/static/chunks/a-B_c.css', { kind: 'file', path: '/_next/static/chunks/a-B_c.css' }],
  ['/_next/static/chunks/a.js', { kind: 'absent' }],
  ['/_next/image?url=/x', { kind: 'absent' }],
  ['/favicon.svg', { kind: 'file', path: '/favicon.svg' }],
  [`/go/${offer}?next=https://evil.example`, { kind: 'offer', offerId: offer }],
  ['/go/https://evil.example', { kind: 'absent' }],
  ['/go/1', { kind: 'absent' }],
  [`/media/${hash}.svg`, { kind: 'media', path: `/media/${hash}.svg` }],
  ['/media/secret.svg', { kind: 'absent' }],
  ['/guides/../admin', { kind: 'absent' }],
  ['/guides/%2e%2e/x', { kind: 'absent' }],
  ['/guides/\\evil', { kind: 'absent' }],
  ['http://other.example/guides', { kind: 'absent' }],
  ['*', { kind: 'absent' }],
  ['/health/live', { kind: 'live' }],
  ['/health/ready', { kind: 'ready' }],
  ['/sitemap.xml', { kind: 'sitemap' }],
  ['/robots.txt', { kind: 'robots' }],
  [`/${'a'.repeat(3_000)}`, { kind: 'tooLong' }],
])('%s', (target, expected) => {
  expect(route(target)).toEqual(expected)
})

test('a redirect stays on the site and leads to an address that does not redirect again', () => {
  const piece = fc.constantFrom(
    '/',
    '//',
    'a',
    'B',
    '-',
    '.',
    '..',
    '%2f',
    '\\',
    '?',
    '#',
    ':',
    '@',
    'go',
    'media',
    'https:',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const found = route(pieces.join(''))
      if (found.kind !== 'redirect') return
      expect(found.location).toMatch(/^\/(?![/\\])/)
      expect(route(found.location).kind).not.toBe('redirect')
    }),
    { numRuns: 5_000 },
  )
})

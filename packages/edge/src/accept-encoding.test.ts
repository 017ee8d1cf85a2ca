import { expect, test } from 'vitest'
import { acceptedCodings } from './accept-encoding'

test.each([
  [undefined, ['identity'], true],
  ['', ['identity'], true],
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity'], true],
  ['gzip;q=1.0, br;q=0.5', ['gzip', 'br', 'identity'], true],
  ['br;q=0, gzip', ['gzip', 'identity'], true],
  ['BR', ['br', 'identity'], true],
  ['x-gzip', ['gzip', 'identity'], true],
  ['*', ['br', 'gzip', 'identity'], true],
  ['*;q=0', ['identity'], false],
  ['identity;q=0, gzip', ['gzip'], false],
  ['gzip;q=0.2, identity', ['identity', 'gzip'], true],
  ['deflate', ['identity'], true],
  ['br;q=nonsense', ['identity'], true],
])('%j', (header, order, identity) => {
  expect(acceptedCodings(header)).toEqual({ order, identity })
})

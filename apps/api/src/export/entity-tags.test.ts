import { expect, it } from 'vitest'
import { tagsIn } from './entity-tags'

it.each([
  ['"a"', ['"a"']],
  ['W/"a-gzip", "b"', ['"a-gzip"', '"b"']],
  ['*', ['*']],
  ['a', undefined],
  ['"a', undefined],
  ["'a'", undefined],
  ['"a" "b"', undefined],
  ['"a", b', undefined],
  ['', undefined],
  ['[object Object]', undefined],
])('the tags in %s', (header, tags) => {
  expect(tagsIn(header)).toEqual(tags)
})

import { expect, it } from 'vitest'
import { readableSnippet } from './readable-snippet'

it('keeps the words of an answer, in one line and harmless', () => {
  expect(readableSnippet('  Not\r\n\tfound\u0000\u001b[31m here\u202e ')).toBe('Not found [31m here')
  expect(readableSnippet('\u0000\ufffd')).toBe('')
  expect(readableSnippet('x'.repeat(600))).toBe(`${'x'.repeat(500)}…`)
})

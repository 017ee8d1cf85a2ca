import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEditorState } from './from-editor-state'
import { isSafeHref, mapText, plainText } from './rich-text'
import { richTextFixtures } from './rich-text.fixtures'

describe('rich text', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'http://x.example',
    'https://a:b@x.example',
    'vbscript:x',
    '',
  ])('refuses the address %j', (href) => {
    expect(isSafeHref(href)).toBe(false)
  })

  it.each(['https://x.example/a?b#c', '/conditions/calf-strain', '#top', 'mailto:a@x.example', 'tel:999'])(
    'accepts %j',
    (href) => {
      expect(isSafeHref(href)).toBe(true)
    },
  )

  it('keeps the words of a link whose address is unsafe', () => {
    const link = { type: 'link', fields: { url: 'javascript:alert(1)' }, children: [{ type: 'text', text: 'words' }] }
    expect(fromEditorState({ root: { children: [{ type: 'paragraph', children: [link] }] } })).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'words' }] },
    ])
  })

  it('says the words alone', () => {
    expect(plainText(richTextFixtures.everything).split('\n')).toEqual([
      'A heading',
      'Plain, bold, italic and a link. Call {{emergency-number}}.',
      'One',
      'Two',
      'First',
      'A smaller heading',
      'A quotation.',
    ])
  })

  it('rewrites words without touching structure or addresses', () => {
    const shouted = mapText(richTextFixtures.everything, (words) => words.toUpperCase())
    expect(plainText(shouted)).toBe(plainText(richTextFixtures.everything).toUpperCase())
    expect(JSON.stringify(shouted)).toContain('https://health.example/more')
    expect(mapText(shouted, (words) => words)).toEqual(shouted)
  })

  it('survives any editor state without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (state) => {
        expect(() => fromEditorState({ root: state })).not.toThrow()
      }),
    )
  })
})

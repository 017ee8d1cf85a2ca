import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markup, trusted } from './markup'

describe('markup', () => {
  it('escapes what stands in text and in attributes, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '/', '=') }), (text) => {
        const { text: made } = markup`<p title="${text}">${text}</p>`
        const inner = made.slice('<p title="'.length, -'</p>'.length)
        expect(inner.replace('">', '')).not.toMatch(/[<>"']|&(?!#\d+;)/)
      }),
    )
  })

  it('joins lists and pieces, and writes nothing for what is absent', () => {
    const items = ['a', 'b'].map((item) => markup`<li>${item}</li>`)
    expect(markup`<ul>${items}${null}${undefined}${false}${0}</ul>`.text).toBe('<ul><li>a</li><li>b</li>0</ul>')
    expect(markup`${trusted('<b>')}${['<', ['>']]}`.text).toBe('<b>&#60;&#62;')
  })
})

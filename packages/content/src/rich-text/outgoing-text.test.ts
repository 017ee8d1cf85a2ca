import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { plainText, type RichText, type RichTextInline, type RichTextRun } from './rich-text'
import { richTextFixtures } from './rich-text.fixtures'
import { toHtml } from './to-html'
import { toMarkdown } from './to-markdown'

const siteUrl = 'https://stride.example'
const hostile = fc.constantFrom(
  ...[
    '<script>',
    '</p>',
    '&amp;',
    '&lt;',
    '"',
    "'",
    '*',
    '**',
    '_',
    '__',
    '`',
    '[',
    ']',
    '](x)',
    '![',
    '\\',
    '#',
    '# a',
  ],
  ...[
    '1.',
    '1)',
    '-',
    '+',
    '=',
    '---',
    '===',
    '~~',
    '|',
    '>',
    '\n',
    ' ',
    '\t',
    '    ',
    'a',
    'B',
    'é',
    '“',
    '😀',
    'www.x.example',
  ],
  ...['http://x.example', 'a@x.example', 'javascript:alert(1)', '<!--', '&#60;', '\u0000', '\r', '\u00a0'],
)
const words = fc.oneof(
  fc.array(hostile, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
  fc.string({ minLength: 1, maxLength: 8 }),
)
const run: fc.Arbitrary<RichTextRun> = fc.record({
  type: fc.constant('text' as const),
  text: words,
  bold: fc.constantFrom(true as const, undefined),
  italic: fc.constantFrom(true as const, undefined),
})
const href = fc.oneof(
  fc.constantFrom(
    ...[
      'https://x.example/a?b=1&copy=2',
      'https://x.example/"><script>',
      '/conditions/calf-strain',
      '#top',
      '#">',
      'tel:999',
    ],
    ...[
      'mailto:a@x.example?subject=<b>',
      'javascript:alert(1)',
      ' JAVASCRIPT:alert(1)',
      '//evil.example',
      'data:text/html,x',
    ],
    ...['https://x.example/a)b', 'https://x.example/\\', 'vbscript:x', '/a\n//b'],
  ),
  fc.string(),
)
const inline: fc.Arbitrary<RichTextInline> = fc.oneof(
  { weight: 3, arbitrary: run },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('link' as const),
      href,
      children: fc.array(run, { minLength: 1, maxLength: 2 }),
    }),
  },
)
const line = fc.array(inline, { minLength: 1, maxLength: 4 })
const tree: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(
    line.map((children) => ({ type: 'paragraph' as const, children })),
    line.map((children) => ({ type: 'quote' as const, children })),
    fc
      .record({ level: fc.constantFrom(3 as const, 4 as const), children: line })
      .map((heading) => ({ type: 'heading' as const, ...heading })),
    fc
      .record({ ordered: fc.boolean(), items: fc.array(line, { minLength: 1, maxLength: 3 }) })
      .map((list) => ({ type: 'list' as const, ...list })),
  ),
  { minLength: 1, maxLength: 4 },
)

/** Our HTML is so plain that a regular expression can tell all of it. */
const tag = /<(\/?)(p|h3|h4|ul|ol|li|blockquote|strong|em|br|a)((?: (?:href|rel)="[^"<>]*")*)>/g
const decoded = (html: string) =>
  html.replace(/&(?:#(\d+)|(lt|gt|amp|quot));/g, (_, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : ({ lt: '<', gt: '>', amp: '&', quot: '"' }[name] ?? ''),
  )
/** White space and signs that HTML cannot have aside: those are not what is tested. */
const bare = (text: string) => text.replace(/(?:\s|(?![\u0080-\u009f])\p{Cc})+/gu, '')

describe('rich text as HTML', () => {
  it('says the same words, and has nothing but its own tags and safe addresses', () => {
    fc.assert(
      fc.property(tree, (text) => {
        const html = toHtml(text, siteUrl)
        const left = html.replace(tag, '')
        expect(left).not.toMatch(/[<>]/)
        expect(bare(decoded(left))).toBe(bare(plainText(text)))
        for (const [, address = ''] of html.matchAll(/ href="([^"]*)"/g))
          expect(decoded(address)).toMatch(/^(?:https:\/\/|mailto:|tel:|#)/)
      }),
      { numRuns: 500 },
    )
  })

  it('closes what it opens, in order', () => {
    fc.assert(
      fc.property(tree, (text) => {
        const open: string[] = []
        for (const [, slash, name = ''] of toHtml(text, siteUrl).matchAll(tag)) {
          if (name === 'br') continue
          if (slash) expect(open.pop()).toBe(name)
          else open.push(name)
        }
        expect(open).toEqual([])
      }),
    )
  })

  it('has every kind of part', () => {
    expect(toHtml(richTextFixtures.everything, siteUrl)).toMatchInlineSnapshot(`
      "<h3>A heading</h3>
      <p>Plain, <strong>bold</strong>, <em>italic</em> and <a href="https://health.example/more" rel="noopener">a link</a>. Call {{emergency-number}}.</p>
      <ul><li>One</li><li>Two</li></ul>
      <ol><li>First</li></ol>
      <h4>A smaller heading</h4>
      <blockquote><p><em>A quotation.</em></p></blockquote>"
    `)
  })
})

describe('rich text as Markdown', () => {
  /** What a renderer of Markdown makes of it, as bare words. */
  const rendered = (markdown: string) => {
    const html = marked.parse(markdown, { async: false })
    return { html, text: bare(decoded(html.replace(/<[^>]*>/g, ''))) }
  }

  it('renders to the same words, whatever they are', () => {
    fc.assert(
      fc.property(tree, (text) => {
        expect(rendered(toMarkdown(text, siteUrl)).text).toBe(bare(plainText(text)))
      }),
      { numRuns: 1_000 },
    )
  })

  it('renders to the same parts, emphasis and links', () => {
    const { html } = rendered(toMarkdown(richTextFixtures.everything, siteUrl))
    const withoutRel = toHtml(richTextFixtures.everything, siteUrl).replaceAll(' rel="noopener"', '')
    const flat = (text: string) => text.replace(/\n/g, '')
    expect(flat(html)).toBe(flat(withoutRel))
  })

  it.each([
    [[{ text: 'un' }, { text: 'believ', italic: true }, { text: 'able' }], 'un<em>believ</em>able'],
    [[{ text: 'a' }, { text: '(b)', bold: true }, { text: 'c' }], 'a<strong>(b)</strong>c'],
    [
      [
        { text: 'a', bold: true },
        { text: 'b', bold: true, italic: true },
      ],
      '<strong>a<em>b</em></strong>',
    ],
    [
      [
        { text: 'a', italic: true },
        { text: 'b', bold: true },
      ],
      '<em>a</em><strong>b</strong>',
    ],
    [[{ text: 'a ', bold: true }, { text: 'b' }], '<strong>a</strong> b'],
  ])('keeps emphasis within words: %j', (runs, html) => {
    const children = runs.map((one) => ({ type: 'text' as const, ...one })) as RichTextRun[]
    expect(rendered(toMarkdown([{ type: 'paragraph', children }], siteUrl)).html.trim()).toBe(`<p>${html}</p>`)
  })

  it('has every kind of part', () => {
    expect(toMarkdown(richTextFixtures.everything, siteUrl)).toMatchInlineSnapshot(`
      "### A heading

      Plain, **bold**, _italic_ and [a link](<https://health.example/more>). Call {{emergency-number}}.

      - One
      - Two

      1. First

      #### A smaller heading

      > _A quotation._"
    `)
  })
})

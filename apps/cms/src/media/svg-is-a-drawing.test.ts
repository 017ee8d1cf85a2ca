import { describe, expect, it } from 'vitest'
import { svgFault } from './svg-is-a-drawing'

const drawing = (inside: string, on = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" ${on}>${inside}</svg>`

describe('svgFault', () => {
  it.each([
    ['lines', drawing('<path d="M0 0L9 9" stroke="currentColor"/>')],
    ['an XML declaration', `<?xml version="1.0" encoding="UTF-8"?>\n${drawing('<g/>')}`],
    [
      'light and dark',
      drawing(
        '<style>path{stroke:#123}@media (prefers-color-scheme: dark){path{stroke:#eee}}</style><path class="a" d="M0 0"/>',
      ),
    ],
    [
      'own gradients and parts',
      drawing(
        '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><circle id="c" r="1"/></defs><use href="#c" fill="url(#g)"/><use xlink:href="#c"/>',
      ),
    ],
    ['words', drawing('<title>Calf &amp; shin</title><text x="1" y="2">Pain here</text>', 'role="img"')],
  ])('lets %s through', (_what, svg) => {
    expect(svgFault(svg)).toBeUndefined()
  })

  it.each([
    ['a script', drawing('<script>alert(1)</script>'), '<script> is not allowed'],
    ['a script in capitals', drawing('<SCRIPT>alert(1)</SCRIPT>'), 'not allowed'],
    ['a script of another namespace', drawing('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>'), 'not allowed'],
    [
      'an element of another namespace in disguise',
      drawing('<g xmlns="http://www.w3.org/1999/xhtml"/>'),
      'not allowed',
    ],
    ['a handler', drawing('<g/>', 'onload="alert(1)"'), 'onload is not allowed'],
    [
      'HTML inside',
      drawing('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
      'foreignObject',
    ],
    ['an outside picture', drawing('<image href="https://evil.example/a.png"/>'), '<image> is not allowed'],
    ['an outside part', drawing('<use href="https://evil.example/a.svg#x"/>'), 'same drawing'],
    ['a link that runs', drawing('<a href="javascript:alert(1)"><g/></a>'), '<a> is not allowed'],
    ['a xlink that runs', drawing('<use xlink:href="javascript:alert(1)"/>'), 'same drawing'],
    ['data in a use', drawing('<use href="data:image/svg+xml,x"/>'), 'same drawing'],
    ['outside paint', drawing('<path fill="url(https://evil.example/#g)" d=""/>'), 'same drawing'],
    ['outside paint after own', drawing('<path fill="url(#g) url(//evil.example)" d=""/>'), 'same drawing'],
    ['an import', drawing('<style>@import "https://evil.example/a.css";</style>'), '@import'],
    ['an import inside a comment trick', drawing('<style>@im/**/port "x";</style>'), 'not @im'],
    ['a font', drawing('<style>@font-face{src:url(https://evil.example/f)}</style>'), '@font-face'],
    ['an outside background', drawing('<style>path{background:url("https://evil.example/p.png")}</style>'), 'url(…)'],
    ['an escaped address', drawing('<style>path{background:u\\72l(https://evil.example)}</style>'), 'backslashes'],
    ['style split by CDATA', drawing('<style>@imp<![CDATA[ort "x";]]></style>'), '@import'],
    ['an outside style attribute', drawing('<path style="fill:url(https://evil.example)" d=""/>'), 'url(…)'],
    ['animation', drawing('<set attributeName="href" to="javascript:alert(1)"/>'), '<set> is not allowed'],
    ['a document type', `<!DOCTYPE svg [<!ENTITY x "y">]>${drawing('&x;')}`, 'document type'],
    ['a stylesheet instruction', `<?xml-stylesheet href="https://evil.example/a.css"?>${drawing('')}`, 'instruction'],
    ['an unknown entity', drawing('&lol;'), 'well-formed'],
    ['HTML', '<html><body/></html>', 'outermost element'],
    ['an svg without its namespace', '<svg><g/></svg>', 'outermost element'],
    ['a broken file', drawing('<g>'), 'well-formed'],
    ['nothing', '', ''],
  ])('refuses %s', (_what, svg, words) => {
    expect(svgFault(svg)).toContain(words)
  })
})

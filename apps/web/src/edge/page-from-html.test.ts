import { expect, test } from 'vitest'
import { pageFromHtml } from './page-from-html'

const marker = (answer: unknown) =>
  `<template id="stride-answer" data-answer="${JSON.stringify(answer).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></template>`

const rendered = `<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/>
<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>
<link rel="modulepreload" href="/b.js"/>
<link rel="preload" href="/_next/static/media/font.woff2" as="font" crossorigin="" type="font/woff2"/>
<link rel="canonical" href="https://stride.example/?a>b"/>
<script src="/_next/static/chunks/a.js" async=""></script><script src="/x.js" noModule=""></script>
<script>document.querySelectorAll('body link[rel="icon"]')</script>
<style>/* <!-- kept --> */ p { color: red }</style>
</head><body><div hidden=""><!--$--><!--/$--></div><h1>Calf<!-- --> pain</h1>
<script type="application/ld+json">{"@type":"MedicalWebPage","name":"\\u003cscript>"}</script>
<script type="speculationrules">{"prerender":[]}</script>
<textarea><script>typed by someone</script></textarea>
<template id="other"><p>stays</p></template>
${marker({ status: 200, sequence: 12, tags: ['entry:a', 'slug:guide:calf'], validUntil: '2026-03-01T00:00:00.000Z' })}
<script>self.__next_f=self.__next_f||[]</script><SCRIPT data-x="a>b">self.__next_f.push([1,"</p>"])</SCRIPT ></body></html>`

test('takes out scripts, their preloads and the marker; keeps data, styles, fonts and other templates', () => {
  const { html, marker: found } = pageFromHtml(rendered)
  expect(found).toEqual({
    status: 200,
    sequence: 12,
    tags: ['entry:a', 'slug:guide:calf'],
    validUntil: Date.parse('2026-03-01T00:00:00.000Z'),
  })
  expect(html).not.toMatch(/__next_f|\.js"|modulepreload|stride-answer|querySelectorAll|<!--\$|<div hidden/)
  expect(html.match(/<script/gi)).toHaveLength(3)
  for (const kept of [
    '<!DOCTYPE html>',
    'application/ld+json',
    'speculationrules',
    '/_next/static/chunks/a.css',
    'font.woff2',
    'rel="canonical"',
    '/* <!-- kept --> */',
    '<h1>Calf pain</h1>',
    '<script>typed by someone</script>',
    '<p>stays</p>',
  ])
    expect(html).toContain(kept)
})

test.each([
  ['no marker', '<p>plain</p>'],
  ['no JSON', '<template id="stride-answer" data-answer="{"></template>'],
  ['no sequence', marker({ status: 200, tags: [] })],
  ['a sequence that is no integer', marker({ status: 200, sequence: 1.5, tags: [] })],
  ['tags that are no list of words', marker({ status: 200, sequence: 1, tags: ['a b'] })],
  ['a tag that would split a header', marker({ status: 200, sequence: 1, tags: ['a\r\nset-cookie:x'] })],
  ['a moment that is none', marker({ status: 200, sequence: 1, tags: [], validUntil: 'soon' })],
])('a page with %s counts as unmarked', (_, html) => {
  expect(pageFromHtml(html).marker).toBeUndefined()
})

test('reads the marker however its attributes are written', () => {
  for (const written of [
    `<template data-answer='{"status":404,"sequence":3,"tags":["a&amp;b"],"validUntil":null}' id='stride-answer'></template>`,
    `<template id=stride-answer data-answer="{&#x22;status&#x22;:404,&#34;sequence&#34;:3,&quot;tags&quot;:[&quot;a&amp;b&quot;]}"></template>`,
  ])
    expect(pageFromHtml(written)).toEqual({
      html: '',
      marker: { status: 404, sequence: 3, tags: ['a&b'], validUntil: null },
    })
})

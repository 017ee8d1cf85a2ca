import { framed } from '../docs/docs-page'
import { places } from '../generated/files'
import { markup, trusted } from '../page/markup'
import { examplesElement, type Example } from './examples'

/** `/graphiql`: where one tries the API in a browser. */
export function graphiqlPage(examples: readonly Example[]): string {
  // In JSON, so that only `<` could end the element.
  const data = trusted(JSON.stringify(examples).replaceAll('<', String.raw`\u003c`))
  return framed(
    {
      title: 'GraphiQL',
      path: '/graphiql',
      head: markup`<link rel="stylesheet" href="${places.graphiqlStyle}">
<script type="application/json" id="${examplesElement}">${data}</script>
<script type="module" src="${places.graphiqlScript}"></script>`,
    },
    markup`<main id="content" tabindex="-1" class="ask">
<h1 class="visually-hidden">GraphiQL</h1>
<div id="graphiql" class="ask"><noscript>GraphiQL is a program that runs in the browser, and scripts are off here. <a href="/docs/">The handbook</a> has the same examples, <a href="/docs/reference/">the reference</a> every type, and curl does the rest.</noscript></div>
</main>`,
  )
}

import { markup } from '../page/markup'
import { codeBlock } from './code'
import type { DocsPage } from './docs-page'

const first = (publicUrl: string) => `curl -s ${publicUrl}/graphql \\
  -H 'content-type: application/json' \\
  -d '{"query":"query @inContext(region: GB) { guides(first: 10) { nodes { slug title summary } } }"}'`

/** `/`: what this is, one request that works, and where to go from here. */
export function landingPage(publicUrl: string): DocsPage {
  const jobs = [
    ['/docs/show-a-guide', 'Show a guide', 'One query for a whole page, and what must not be left out of it.'],
    ['/docs/embedding', 'Embed a page', 'A frame for any website, with no developer and no key.'],
    ['/docs/keep-a-mirror', 'Keep a mirror', 'Follow every publication, and never miss one.'],
    ['/docs/handle-a-recall', 'Handle a recall', 'Know within seconds when something must not be shown any more.'],
    ['/docs/look-up-a-code', 'Look up a code', 'From ICD-10, ICD-10-CM, ICD-11 and SNOMED CT to our pages.'],
    ['/docs/reference/', 'Read the reference', 'Every type, field and argument, made from the contract.'],
  ] as const
  const top = markup`<header class="words">
<h1 class="heading heading--1">Sports medicine that you can build on</h1>
<p class="standfirst">Guides and conditions, medically reviewed, with red flags and help advice for the UK and the USA. One GraphQL address, a feed of every change, and a receipt for every word.</p>
</header>`
  const inside = markup`<section class="words">
<h2 class="heading heading--2">Try it</h2>
${codeBlock(first(publicUrl), 'bash')}
<p>No key is needed to try. <a href="/graphiql">Ask in GraphiQL</a>, with examples to start from, or read <a href="/docs/getting-started">your first request</a>.</p>
</section>
<section class="wide">
<h2 class="heading heading--2">What you want to do</h2>
<ul class="cards" role="list">${jobs.map(([path, title, text]) => markup`<li><a href="${path}">${title}</a><p>${text}</p></li>`)}</ul>
</section>
<section class="words">
<h2 class="heading heading--2">What we ask of you</h2>
<ul>
<li>Show red flags and care cards wherever you show what a condition is like.</li>
<li>Show when a page was reviewed and by whom, and say so when the next review is overdue.</li>
<li>Take down within minutes what we recall: <a href="/docs/handle-a-recall">the feed tells you</a>.</li>
<li>Diagnose nobody. These pages describe; the reader compares.</li>
</ul>
</section>`
  return { title: 'Sports medicine that you can build on', path: '/', top, inside }
}

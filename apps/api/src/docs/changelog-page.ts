import { dayInWords } from '@stride/content/page/formats'
import { changelogOf, type ChangeLevel, type ContractChange, type Release } from '@stride/graphql/contract/changelog'
import { snapshotFrom } from '@stride/graphql/contract/snapshot'
import type { GraphQLSchema } from 'graphql'
import { contractFiles } from '../generated/documents'
import { markup, type Html } from '../page/markup'
import type { DocsPage } from './docs-page'

const levelWords: Readonly<Record<ChangeLevel, string>> = {
  breaking: 'Breaking',
  dangerous: 'Look at it',
  safe: 'Safe',
}

/** What changed in the contract from release to release, made from the released contracts and the one in service. */
export async function changelogPage(schema: GraphQLSchema): Promise<DocsPage> {
  const released = Object.entries(contractFiles).map(([name, sdl]) => snapshotFrom(name, sdl))
  const releases = await changelogOf(released, schema)
  const top = markup`<header class="words">
<h1 class="heading heading--1">Changelog</h1>
<p class="standfirst">What changed in the contract, made from the contracts themselves.</p>
<p>“Breaking” may stop an operation from working, and comes only after <a href="/docs/deprecation">six months of notice</a>. “Look at it” is a new value or member that code may not expect. Everything else is safe.</p>
</header>`
  return { title: 'Changelog', path: '/docs/changelog', top, inside: markup`<div>${releases.map(release)}</div>` }
}

function release({ day, changes, descriptions }: Release): Html {
  const title = day === null ? 'In service, not yet released as a whole' : dayInWords(day, 'en-GB')
  const lines = changes?.map(change) ?? []
  const described = descriptions > 0 && markup`<p>${descriptions} descriptions were written or improved.</p>`
  const inside =
    changes === null
      ? markup`<p>The first contract.</p>`
      : markup`${lines.length > 0 && markup`<ul class="release__changes" role="list">${lines}</ul>`}${described}`
  return markup`<section class="release"><h2 class="heading heading--2" id="${day ?? 'next'}">${title}</h2>${inside}</section>`
}

function change({ level, path, message }: ContractChange): Html {
  const [type = '', element] = path.split('.')
  const isThere = path !== '' && level !== 'breaking' && !path.includes('@')
  const address = `/docs/reference/${type}${element === undefined ? '' : `#${element}`}`
  const words = message.replaceAll("'", '')
  return markup`<li><span class="level level--${level}">${levelWords[level]}</span><span>${words} ${isThere && markup`<a href="${address}"><code>${path}</code></a>`}</span></li>`
}

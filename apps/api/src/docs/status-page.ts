import type { Summary } from '../observability/metrics'
import { markup, type HtmlValue } from '../page/markup'
import type { DocsPage } from './docs-page'

/** What the API says of itself. */
export interface StatusFigures {
  /** The last publication that answers are made from. */
  sequence: number
  /** How many publications of the ledger it has not read yet; null when the ledger can't be asked. */
  behind: number | null
  /** ISO 8601; null before the first publication. */
  lastPublishedAt: string | null
  uptimeSeconds: number
  cache: { answers: number; bytes: number }
  answered: Summary
}

/** `/status`: plain numbers of this process, as of now. */
export function statusPage(figures: StatusFigures): DocsPage {
  const { sequence, behind, lastPublishedAt, uptimeSeconds, cache, answered } = figures
  const { kept, made, stale, refused } = answered.counts
  const all = kept + made + stale + refused
  const top = markup`<header class="words">
<h1 class="heading heading--1">Status</h1>
<p class="standfirst">What this API says of itself now. Behind a load balancer, each process counts for itself.</p>
</header>`
  const inside = markup`<dl class="figures-list">
${figure('Ledger sequence', String(sequence), 'the last publication that answers show')}
${figure('Behind the ledger', behind === null ? 'unknown' : String(behind), behind === null ? 'the ledger cannot be read now' : 'publications not read yet')}
${figure('Last publication', lastPublishedAt === null ? 'none' : markup`<time datetime="${lastPublishedAt}">${minute(lastPublishedAt)}</time>`, 'in UTC')}
${figure('Running for', duration(uptimeSeconds), 'since this process started')}
</dl>
<h2 class="heading heading--2">Operations since it started</h2>
<dl class="figures-list">
${figure('Answered', (all - refused).toLocaleString('en-GB'), `${refused.toLocaleString('en-GB')} refused, such as wrong documents and keys`)}
${figure('From memory', share(kept, all - refused), 'of what was answered')}
${figure('Answered from memory in', within(answered.milliseconds.kept), '95 of 100, without the network; one in 64 is timed')}
${figure('Answered anew in', within(answered.milliseconds.made), '95 of 100, without the network')}
${stale > 0 && figure('Stood in', stale.toLocaleString('en-GB'), 'the last good answer, because what is behind failed')}
${figure('Answers kept', cache.answers.toLocaleString('en-GB'), `${Math.ceil(cache.bytes / 1_024).toLocaleString('en-GB')} KB of memory`)}
</dl>`
  return { title: 'Status', path: '/status', top, inside, lifetime: 0 }
}

function figure(name: string, value: HtmlValue, more: string): HtmlValue {
  return markup`<div><dt>${name}</dt><dd>${value} <small>${more}</small></dd></div>`
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'none yet' : `${Math.floor((100 * part) / whole)} %`
}

function within(milliseconds: number | null): string {
  if (milliseconds === null) return 'none yet'
  return Number.isFinite(milliseconds) ? `≤ ${milliseconds} ms` : 'longer than measured'
}

/** 2026-11-25 03:10 */
function minute(moment: string): string {
  return moment.slice(0, 16).replace('T', ' ')
}

/** 3 d 4 h, 4 h 10 min, 10 min, 30 s: the two largest units. */
function duration(seconds: number): string {
  const units = [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
    [1, 's'],
  ] as const
  const parts = units.flatMap(([size, name], index) => {
    const larger = units[index - 1]?.[0]
    const count = Math.floor((larger ? seconds % larger : seconds) / size)
    return count > 0 ? [`${count} ${name}`] : []
  })
  return parts.slice(0, 2).join(' ') || '0 s'
}

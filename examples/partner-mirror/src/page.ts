import type { MirroredEntry } from './mirrored-entry'

/** The mirror as a page for people. */
export function page(entries: readonly MirroredEntry[], { cursor, tail }: { cursor: number; tail: number }): string {
  const items = entries.map(
    ({ title, summary, attribution, says }) => `<article>
  <h2>${escaped(title)}</h2>
  <p>${escaped(summary)}</p>
  <p><small>${escaped(attribution)} Revision ${says.revision}, published ${says.publishedAt.slice(0, 10)}${
    says.reviewedAt ? `, medically reviewed ${escaped(says.reviewedAt)}` : ''
  }: signature checked.</small></p>
</article>`,
  )
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A partner's mirror</title>
<style>body{font:1.1rem/1.5 system-ui;max-width:38rem;margin:2rem auto;padding:0 1rem}small{color:#555}</style>
<h1>A partner's mirror</h1>
<p>${entries.length} entries, in step to ${cursor} of ${tail}.</p>
${items.join('\n')}
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

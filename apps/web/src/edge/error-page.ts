import { ReadyBytes } from '@stride/edge/ready-bytes'
import { pageHeaders, styleSource } from './security-headers'

/** `absent`: nothing is at the address. `failed`: we made a mistake. `unavailable`: what is behind does not answer. */
export type ErrorKind = 'absent' | 'failed' | 'unavailable'

const words: Record<ErrorKind, { status: number; title: string; text: string; next: string[] }> = {
  absent: {
    status: 404,
    title: 'This page is not here',
    text: 'The address may be mistyped, or the page may have been moved or withdrawn.',
    next: [
      'Check the address for typing mistakes.',
      'Start from the <a href="/">home page</a> and choose a guide or a condition.',
    ],
  },
  failed: {
    status: 500,
    title: 'Something went wrong on our side',
    text: 'The page exists, but we could not show it. It is not your device.',
    next: ['Try again in a minute.', 'Go to the <a href="/">home page</a>.'],
  },
  unavailable: {
    status: 503,
    title: 'We cannot show this page right now',
    text: 'The site is being restarted or repaired. It is not your device.',
    next: ['Try again in a minute.', 'Go to the <a href="/">home page</a>.'],
  },
}

// The tokens of packages/ui by value: this page must stand on its own when everything else is down.
const style = `
:root{color-scheme:light dark;--paper:#fdfdfb;--ink:#13211f;--soft:#465653;--main:#0a5a54;--tint:#fff0ef;--edge:#b3121c}
@media(prefers-color-scheme:dark){:root{--paper:#0e1615;--ink:#e9f0ed;--soft:#aebcb8;--main:#83d6c7;--tint:#351617;--edge:#ff7a76}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.55 'Atkinson Hyperlegible Next',system-ui,sans-serif}
main,header{max-width:29em;margin:0 auto;padding:1.5rem}
header{padding-block:1.25rem 0}
h1{font-size:1.95rem;line-height:1.12;margin:1rem 0}
p{margin:0 0 1.5rem}
ul{padding-inline-start:1.25em}
li{margin-block-end:.5rem}
a{color:var(--main)}
.brand{font-weight:700;font-size:1.35rem;text-decoration:none}
.emergency{border-inline-start:.375rem solid var(--edge);background:var(--tint);padding:1rem;margin-block:1.5rem}
.status{color:var(--soft)}
`

/** The page that stands in when there is no other: static, complete in itself, in the look of the site. */
export function errorPage(kind: ErrorKind, https: boolean): ReadyBytes {
  const { status, title, text, next } = words[kind]
  const body = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Stride</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${style}</style>
</head>
<body>
<header><a class="brand" href="/">Stride</a></header>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p class="emergency"><strong>If this is an emergency call 999 (UK) or 911 (USA).</strong> Elsewhere call your local emergency number.</p>
<h2>What you can do</h2>
<ul>${next.map((step) => `<li>${step}</li>`).join('')}</ul>
<p class="status">Status ${status}</p>
</main>
</body>
</html>
`
  return new ReadyBytes({
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      // A 404 may be published a second later; an error must not outlive its cause.
      'cache-control': kind === 'absent' ? 'public, max-age=0, must-revalidate' : 'no-store',
      ...(kind === 'unavailable' ? { 'retry-after': '10' } : {}),
      ...pageHeaders({ https, styles: [styleSource(style)] }),
    },
    body,
  })
}

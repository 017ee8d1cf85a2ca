import { escaped, type Html, markup, trusted } from '../page/markup'

const names: Readonly<Record<string, string>> = {
  bash: 'In a terminal',
  graphql: 'GraphQL',
  json: 'JSON',
  ts: 'TypeScript',
  html: 'HTML',
  php: 'PHP',
  http: 'HTTP',
  text: 'Text',
}

export interface CodeBlockOptions {
  /** What it is an example of. */
  more?: string
  /** Where one may try it. */
  tryAt?: string | undefined
}

/**
 * An example. It scrolls by itself when it is wider than the page, so it can be reached with the keyboard.
 * @param language as Markdown names it, such as `graphql`
 */
export function codeBlock(text: string, language: string, { more = '', tryAt }: CodeBlockOptions = {}): Html {
  const name = [names[language] ?? 'Example', more].filter(Boolean).join(', ')
  const link =
    tryAt !== undefined && markup`<a href="${tryAt}">Try it<span class="visually-hidden">: ${name}</span></a>`
  return markup`<div class="code"><div class="code__head"><p class="code__name">${name}</p>${link}</div><pre tabindex="0" role="region" aria-label="Example: ${name}"><code>${coloured(text, language)}</code></pre></div>`
}

interface Words {
  pattern: RegExp
  /** Class names by the pattern's groups. */
  kinds: readonly string[]
}

const colourings: Readonly<Record<string, Words>> = {
  graphql: {
    pattern:
      /(#.*)|("""[\s\S]*?"""|"(?:\\.|[^"\\])*")|([@$][\w]+|\b(?:query|fragment|on|type|enum|input|union|interface|scalar|directive)\b)/g,
    kinds: ['code__comment', 'code__string', 'code__keyword'],
  },
  bash: {
    pattern: /(^#.*| # .*)|('[^']*'|"[^"]*")|(\bcurl\b)/gm,
    kinds: ['code__comment', 'code__string', 'code__keyword'],
  },
  json: { pattern: /("(?:\\.|[^"\\])*"(?=\s*:))|("(?:\\.|[^"\\])*")/g, kinds: ['code__name-of', 'code__string'] },
  ts: {
    pattern:
      /(\/\/.*)|('[^']*'|`[^`]*`)|(\b(?:import|from|const|let|await|for|of|if|async|new|return|export|function)\b)/g,
    kinds: ['code__comment', 'code__string', 'code__keyword'],
  },
}

/** The text with a few kinds of words marked: enough to see where a string ends. */
function coloured(text: string, language: string): Html {
  const colouring = colourings[language]
  if (!colouring) return markup`${text}`
  let made = ''
  let end = 0
  for (const match of text.matchAll(colouring.pattern)) {
    const kind = colouring.kinds[match.slice(1).findIndex(Boolean)] ?? ''
    made += `${escaped(text.slice(end, match.index))}<span class="${kind}">${escaped(match[0])}</span>`
    end = match.index + match[0].length
  }
  return trusted(made + escaped(text.slice(end)))
}

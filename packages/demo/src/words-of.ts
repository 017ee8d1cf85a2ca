import type { Locale } from '@stride/content/region/locale'

/** Every text that a reader of a locale sees in some content: localised texts, and those written for a region. */
export function wordsOf(content: unknown, locale: Locale): string[] {
  if (Array.isArray(content)) return content.flatMap((item) => wordsOf(item, locale))
  if (typeof content !== 'object' || content === null) return []
  const record = content as Record<string, unknown>
  if ('en-GB' in record) return inText(record[locale] ?? record['en-GB'])
  const region = locale === 'en-GB' ? 'GB' : 'US'
  if (typeof record[region] === 'string') return [record[region]]
  return Object.values(record).flatMap((value) => wordsOf(value, locale))
}

/** The paragraphs and list items of rich text, or a plain text as it is. */
function inText(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) return []
  return value.flatMap((block: { children?: unknown; items?: unknown[] }) =>
    block.items ? block.items.map(runs) : [runs(block.children)],
  )
}

function runs(children: unknown): string {
  if (!Array.isArray(children)) return ''
  return children.map((child: { text?: string; children?: unknown }) => child.text ?? runs(child.children)).join('')
}

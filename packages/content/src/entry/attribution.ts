import type { MedicalReview } from '../medical-review/medical-review'
import { dayInWords } from '../page/formats'
import { needsReview } from '../publication/kind'
import type { PublishedEntry } from '../publication/published-entries'
import { cited } from '../reading/readable'
import type { ReadingContext } from '../reading/reading-context'
import { settingsIn } from '../reading/settings'
import { words } from '../reading/words'
import { escapeHtml } from '../rich-text/to-html'

export interface Attribution {
  text: string
  html: string
  url: string
  required: boolean
}

/** Whom to name when the entry is shown: us, who reviewed it and when, with the way to our page. */
export function attributionOf(entry: PublishedEntry, context: ReadingContext): Attribution {
  const url = `${context.siteUrl}${pathOf(entry)}`
  const siteName = settingsIn(context)?.siteName ?? 'Stride'
  const title = titleOf(entry, context)
  const review = reviewLine(entry, context)
  const source = title === null ? siteName : `${title}, ${siteName}`
  return {
    text: `${source}. ${review}${url}`,
    html: `<a href="${escapeHtml(url)}" rel="noopener">${escapeHtml(source)}</a>. ${escapeHtml(review)}`.trim(),
    url,
    required: needsReview(entry.kind) || entry.kind === 'media',
  }
}

function reviewLine(entry: PublishedEntry, context: ReadingContext): string {
  if (!needsReview(entry.kind)) return ''
  const { medicalReview } = entry.content as { medicalReview: MedicalReview }
  const { name, credentials } = cited('person', medicalReview.reviewer, context).content
  return `Medically reviewed by ${name}, ${credentials}, on ${dayInWords(medicalReview.reviewedAt, context.locale)}. `
}

/** Pages of their own have conditions and guides; the rest stands on these. */
function pathOf({ kind, slug }: PublishedEntry): string {
  if (kind === 'condition') return `/conditions/${slug}`
  return kind === 'guide' ? `/guides/${slug}` : ''
}

function titleOf({ kind, content }: PublishedEntry, context: ReadingContext): string | null {
  if (kind !== 'condition' && kind !== 'guide') return null
  return words((content as PublishedEntry<'condition' | 'guide'>['content']).title, context)
}

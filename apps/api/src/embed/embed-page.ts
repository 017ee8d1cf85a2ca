import { dayInWords } from '@stride/content/page/formats'
import type { Locale } from '@stride/content/region/locale'
import type { Absence } from '@stride/graphql/withdrawn-slugs'
import { createHash } from 'node:crypto'
import { embedStyle } from '../generated/files'
import { type Html, type HtmlValue, markup, trusted } from '../page/markup'
import { icon } from '../page/icon'
import { conditionCare, emergencyLine } from './care'
import type { ConditionEmbed, EmbeddedCondition, EmbeddedGuide, EmbeddedSettings, GuideEmbed } from './embed-operations'
import { placeQuery, type EmbedPlace } from './embed-place'
import { linkOut } from './link-out'
import { conditionParts, guideCare, guideParts, type PartContext } from './parts'

/** Addresses that an embedded page leads to, without a slash at the end. */
export interface EmbedAddresses {
  siteUrl: string
  /** This API's own, as the public sees it. */
  publicUrl: string
}

/** What may be loaded by an embedded page: its own style, pictures and typeface of this API, and nothing else. */
export const embedPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(embedStyle).digest('base64')}'`,
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ')

/** A guide for someone else's page: what must not wait first, no gear, no script. */
export function guidePage(
  { siteSettings }: GuideEmbed,
  guide: EmbeddedGuide,
  addresses: EmbedAddresses,
  place: EmbedPlace,
): Html {
  const context = contextOf(siteSettings, addresses, guide)
  return page({
    ...{ addresses, place, settings: siteSettings, entry: guide },
    path: `/guides/${guide.slug}`,
    kind: 'Guide',
    care: guideCare(guide, context),
    parts: guideParts(guide, context),
  })
}

export function conditionPage(
  { siteSettings }: ConditionEmbed,
  condition: EmbeddedCondition,
  addresses: EmbedAddresses,
  place: EmbedPlace,
): Html {
  const context = contextOf(siteSettings, addresses)
  return page({
    ...{ addresses, place, settings: siteSettings, entry: condition },
    path: `/conditions/${condition.slug}`,
    kind: 'Condition',
    care: conditionCare(condition, 'h2', context.regions),
    parts: conditionParts(condition, context),
  })
}

const absentWords: Readonly<Record<Absence | 'unknown', readonly [title: string, words: string]>> = {
  recalled: [
    'This page was withdrawn for safety',
    'Something in it could harm you, so we took it back. If you kept or printed a copy, please do not follow it. If you are in pain or worried, or did what it said, ask a doctor or a pharmacist.',
  ],
  withdrawn: [
    'This page was withdrawn',
    'It is not up to date any more, so we do not show it. If you kept or printed a copy, please do not rely on it. If you are in pain or worried, ask a doctor or a pharmacist.',
  ],
  unknown: [
    'This page is not here',
    'Nothing is published here, or not for this region. If you run this website, please check the address.',
  ],
}

/** What stands in the frame when the page is not public any more, or never was. */
export function absentPage(
  { siteSettings }: EmbeddedSettings,
  { siteUrl }: EmbedAddresses,
  { locale }: EmbedPlace,
  absence: Absence | 'unknown',
): Html {
  const [title, words] = absentWords[absence]
  const siteName = siteSettings?.siteName ?? 'Stride'
  const inside = markup`<main class="embed">
<header class="embed__opening"><h1 class="heading heading--2">${title}</h1></header>
${emergencyLine(siteSettings?.regions ?? [])}
<p class="measure">${words}</p>
<p>${linkOut(`${siteUrl}/`, `What ${siteName} publishes now`)}</p>
</main>`
  return documentOf({ title: `${title} – ${siteName}`, locale, head: '', inside })
}

/** What stands in the frame when its address has a mistake: readers are told what to do, and the website's owner what is wrong. */
export function mistakenPage(fault: string, { siteUrl }: EmbedAddresses): Html {
  const title = 'This page cannot be shown here'
  const inside = markup`<main class="embed">
<header class="embed__opening"><h1 class="heading heading--2">${title}</h1></header>
${emergencyLine([])}
<p class="measure">The address of this frame has a mistake in it. If you run this website, please put it right:</p>
<p class="measure"><strong>${fault}</strong></p>
<p>${linkOut(`${siteUrl}/`, 'Read it where it is from')}</p>
</main>`
  return documentOf({ title, locale: 'en-GB', head: '', inside })
}

interface PageOptions {
  entry: EmbeddedGuide | EmbeddedCondition
  kind: string
  /** On the reader site. */
  path: string
  care: Html[]
  parts: HtmlValue
  settings: EmbeddedSettings['siteSettings']
  addresses: EmbedAddresses
  place: EmbedPlace
}

function page({ entry, kind, path, care, parts, settings, addresses, place }: PageOptions): Html {
  const { locale } = place
  const siteName = settings?.siteName ?? 'Stride'
  const address = addresses.siteUrl + path
  const oembed = `${addresses.publicUrl}/oembed?format=json&url=${encodeURIComponent(address + placeQuery(place))}`
  const head = markup`<link rel="canonical" href="${address}">
<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${entry.title}">`
  const inside = markup`<main class="embed">
<header class="embed__opening">
<p class="embed__kind">${kind}: ${entry.bodyArea.name}</p>
<h1 class="heading heading--1">${entry.title}</h1>
</header>
${emergencyLine(settings?.regions ?? [])}
${care.length > 0 && markup`<div class="embed__care">${care}</div>`}
<p class="embed__standfirst">${entry.summary}</p>
${overdueNotice(entry, locale)}
<div class="embed__parts">${parts}</div>
<footer class="embed__foot">
${reviewLine(entry, locale)}
<p class="embed__source">From ${siteName}: ${linkOut(address, markup`${entry.title}, the whole page`)}. It describes what clinicians know. It does not diagnose, and it does not replace a clinician who can see you.</p>
</footer>
</main>`
  return documentOf({ title: `${entry.title} – ${siteName}`, locale, head, inside })
}

function reviewLine({ medicalReview, author }: EmbeddedGuide | EmbeddedCondition, locale: Locale): Html {
  const { reviewedBy, reviewedAt, nextReviewAt } = medicalReview
  return markup`<div class="review-line">
<p>${icon('clipboard-check')}Medically reviewed by <span class="review-line__name">${reviewedBy.name}</span>, ${reviewedBy.credentials}, on ${day(reviewedAt, locale)}</p>
<p>Next review due ${day(nextReviewAt, locale)}</p>
<p>Written by <span class="review-line__name">${author.name}</span></p>
</div>`
}

function overdueNotice({ medicalReview }: EmbeddedGuide | EmbeddedCondition, locale: Locale): HtmlValue {
  const { isCurrent, reviewedAt, nextReviewAt } = medicalReview
  if (isCurrent) return null
  return markup`<div class="notice notice--caution" role="note">${icon('triangle-alert')}<div><p><strong>This page is due for medical review.</strong> A clinician last approved it on ${day(reviewedAt, locale)}, and the next review was due by ${day(nextReviewAt, locale)}. Some of it may be out of date.</p></div></div>`
}

function day(date: string, locale: Locale): Html {
  return markup`<time datetime="${date}">${dayInWords(date, locale)}</time>`
}

function contextOf(
  settings: EmbeddedSettings['siteSettings'],
  { siteUrl }: EmbedAddresses,
  guide?: EmbeddedGuide,
): PartContext {
  const sections = (guide?.blocks ?? []).flatMap((block) =>
    block.__typename === 'ConditionSection' ? [block.condition.slug] : [],
  )
  return { siteUrl, regions: settings?.regions ?? [], explainedHere: new Set(sections) }
}

interface DocumentOptions {
  title: string
  locale: Locale
  head: HtmlValue
  inside: Html
}

function documentOf({ title, locale, head, inside }: DocumentOptions): Html {
  return markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
${head}
<style>${trusted(embedStyle)}</style>
</head>
<body>
${inside}
</body>
</html>
`
}

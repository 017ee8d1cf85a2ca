import type { Metadata } from 'next'
import { oembedAddress } from './oembed-address'
import { fallbackSiteName } from './site-frame'

interface Article {
  path: string
  title: string
  summary: string
  publication: { publishedAt: string }
}

/** What the head of an article says. Nothing public at the address is nothing to index. */
export function articleMetadata(article: Article | null, settings: { siteName: string } | null): Metadata {
  const siteName = settings?.siteName ?? fallbackSiteName
  if (!article) return { title: `Not here – ${siteName}`, robots: { index: false } }
  const { path, title, summary, publication } = article
  return {
    title: `${title} – ${siteName}`,
    description: summary,
    alternates: {
      canonical: path,
      // WordPress and others find here how to frame the page.
      types: { 'application/json+oembed': [{ url: oembedAddress(path), title }] },
    },
    openGraph: {
      title,
      description: summary,
      url: path,
      siteName,
      type: 'article',
      locale: 'en_GB',
      modifiedTime: publication.publishedAt,
    },
  }
}

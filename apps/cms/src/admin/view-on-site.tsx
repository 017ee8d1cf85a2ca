'use client'

import { useDocumentInfo } from '@payloadcms/ui'

/** A way from the published entry to its page; nothing while there is no page to see. */
export function ViewOnSite({ pagesUnder }: { pagesUnder: string }) {
  const { hasPublishedDoc, data } = useDocumentInfo()
  const slug: unknown = data?.slug
  if (!hasPublishedDoc || typeof slug !== 'string' || slug === '') return null
  return (
    <a className="stride-view-on-site" href={`${pagesUnder}${slug}`} target="_blank" rel="noopener">
      View on site
    </a>
  )
}

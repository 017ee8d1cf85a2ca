import { GuideView } from '@stride/content/guide/guide.view'
import { pageContext } from '@stride/content/page/page-context'
import type { Metadata } from 'next'
import { AbsentPage } from '../../absent-page'
import { AnswerMarker } from '../../answer-marker'
import { articleMetadata } from '../../article-metadata'
import { JsonLd } from '../../json-ld'
import { readGuidePage } from '../../read-pages'
import { fallbackSiteName, SiteFrame } from '../../site-frame'
import { siteUrl } from '../../site-url'
import { breadcrumbs, medicalWebPage } from '../../structured-data'

export const dynamic = 'force-dynamic'

interface GuideRoute {
  params: Promise<{ slug: string }>
}

export async function generateMetadata({ params }: GuideRoute): Promise<Metadata> {
  const { guide, siteSettings } = (await readGuidePage((await params).slug)).data
  return articleMetadata(guide && { ...guide, path: `/guides/${guide.slug}` }, siteSettings)
}

export default async function GuidePage({ params }: GuideRoute) {
  const answer = await readGuidePage((await params).slug)
  const { guide, siteSettings } = answer.data
  if (!guide) return <AbsentPage answer={answer} />
  const home = `${siteUrl()}/`
  const url = `${siteUrl()}/guides/${guide.slug}`
  const siteName = siteSettings?.siteName ?? fallbackSiteName
  const about = guide.causes.map(({ slug, title }) => ({ title, url: `${siteUrl()}/conditions/${slug}` }))
  return (
    <SiteFrame settings={siteSettings}>
      <GuideView guide={guide} context={pageContext(siteSettings, 'en-GB')} />
      <JsonLd data={medicalWebPage({ ...guide, url, siteName, about })} />
      <JsonLd
        data={breadcrumbs([
          { name: siteName, url: home },
          { name: guide.title, url },
        ])}
      />
      <AnswerMarker status={200} answer={answer} />
    </SiteFrame>
  )
}

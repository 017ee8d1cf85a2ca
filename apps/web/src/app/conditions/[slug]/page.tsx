import { ConditionView } from '@stride/content/condition/condition.view'
import { pageContext } from '@stride/content/page/page-context'
import type { Metadata } from 'next'
import { AbsentPage } from '../../absent-page'
import { AnswerMarker } from '../../answer-marker'
import { articleMetadata } from '../../article-metadata'
import { JsonLd } from '../../json-ld'
import { readConditionPage } from '../../read-pages'
import { fallbackSiteName, SiteFrame } from '../../site-frame'
import { siteUrl } from '../../site-url'
import { breadcrumbs, medicalCondition, medicalWebPage } from '../../structured-data'

export const dynamic = 'force-dynamic'

interface ConditionRoute {
  params: Promise<{ slug: string }>
}

export async function generateMetadata({ params }: ConditionRoute): Promise<Metadata> {
  const { condition, siteSettings } = (await readConditionPage((await params).slug)).data
  return articleMetadata(condition && { ...condition, path: `/conditions/${condition.slug}` }, siteSettings)
}

export default async function ConditionPage({ params }: ConditionRoute) {
  const answer = await readConditionPage((await params).slug)
  const { condition, siteSettings } = answer.data
  if (!condition) return <AbsentPage answer={answer} />
  const home = `${siteUrl()}/`
  const url = `${siteUrl()}/conditions/${condition.slug}`
  const siteName = siteSettings?.siteName ?? fallbackSiteName
  const symptoms = condition.presentations.flatMap((presentation) => presentation.symptoms.map(({ text }) => text))
  return (
    <SiteFrame settings={siteSettings}>
      <ConditionView condition={condition} context={pageContext(siteSettings, 'en-GB')} />
      <JsonLd data={medicalWebPage({ ...condition, url, siteName, about: [{ title: condition.title, url }] })} />
      <JsonLd data={medicalCondition({ ...condition, url, symptoms })} />
      <JsonLd
        data={breadcrumbs([
          { name: siteName, url: home },
          { name: condition.title, url },
        ])}
      />
      <AnswerMarker status={200} answer={answer} />
    </SiteFrame>
  )
}

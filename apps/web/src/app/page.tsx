import type { Metadata } from 'next'
import { AnswerMarker } from './answer-marker'
import { HomeView } from './home.view'
import { JsonLd } from './json-ld'
import { readHomePage } from './read-pages'
import { fallbackSiteName, SiteFrame } from './site-frame'
import { siteUrl } from './site-url'

export const dynamic = 'force-dynamic'

const description =
  'What can hurt when you run, what helps, and when it cannot wait. Written in plain English and reviewed by clinicians.'

export async function generateMetadata(): Promise<Metadata> {
  const { data } = await readHomePage()
  const siteName = data.siteSettings?.siteName ?? fallbackSiteName
  const title = `${siteName}: pain from running, explained plainly`
  return {
    title,
    description,
    alternates: { canonical: '/' },
    openGraph: { title, description, url: '/', siteName, type: 'website', locale: 'en_GB' },
  }
}

export default async function HomePage() {
  const answer = await readHomePage()
  const { siteSettings } = answer.data
  return (
    <SiteFrame settings={siteSettings}>
      <HomeView data={answer.data} />
      <JsonLd
        data={{
          '@type': 'WebSite',
          name: siteSettings?.siteName ?? fallbackSiteName,
          url: `${siteUrl()}/`,
          inLanguage: 'en-GB',
          description,
        }}
      />
      <AnswerMarker status={200} answer={answer} />
    </SiteFrame>
  )
}

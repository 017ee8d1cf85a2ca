import { contentLicence } from '@stride/content/entry/licence'
import { Heading } from '@stride/ui/heading/heading.view'
import type { Metadata } from 'next'
import { AnswerMarker } from '../answer-marker'
import { readHomePage } from '../read-pages'
import { SiteFrame } from '../site-frame'
import './licence.css'

export const dynamic = 'force-dynamic'

const { name, path, terms } = contentLicence

export const metadata: Metadata = {
  title: name,
  description: 'On what terms partners may show what is published here.',
  alternates: { canonical: path },
}

/** The page that `licence.url` of every entry in the API leads to. */
export default async function LicencePage() {
  // For the name of the site and the numbers to call, which stand on every page.
  const answer = await readHomePage()
  return (
    <SiteFrame settings={answer.data.siteSettings}>
      <article className="licence">
        <Heading level={1}>{name}</Heading>
        <p>
          For clinics, insurers and apps that show our pages in their own. Whoever only reads them needs no licence.
        </p>
        <p className="licence__terms">{terms}</p>
      </article>
      <AnswerMarker status={200} answer={answer} />
    </SiteFrame>
  )
}

import type { MedicalReviewViewFragment, PersonViewFragment } from '@stride/content/generated/fragments'

interface DescribedPage {
  url: string
  siteName: string
  title: string
  summary: string
  author: PersonViewFragment
  medicalReview: MedicalReviewViewFragment
  publication: { publishedAt: string }
  /** Conditions that the page is about. */
  about: ReadonlyArray<{ title: string; url: string }>
}

/** A page of medical content as schema.org describes it: what it is about, and who answers for it. */
export function medicalWebPage({
  url,
  siteName,
  title,
  summary,
  author,
  medicalReview,
  publication,
  about,
}: DescribedPage) {
  return {
    '@type': 'MedicalWebPage',
    '@id': url,
    url,
    name: title,
    description: summary,
    inLanguage: 'en-GB',
    isPartOf: { '@type': 'WebSite', name: siteName, url: new URL('/', url).href },
    author: person(author),
    reviewedBy: person(medicalReview.reviewedBy),
    lastReviewed: medicalReview.reviewedAt,
    dateModified: publication.publishedAt,
    about: about.map((condition) => ({ '@type': 'MedicalCondition', name: condition.title, url: condition.url })),
  }
}

interface DescribedCondition {
  url: string
  title: string
  summary: string
  otherNames: readonly string[]
  symptoms: readonly string[]
  codes: ReadonlyArray<{ system: string; code: string }>
}

/** A condition as schema.org describes it. */
export function medicalCondition({ url, title, summary, otherNames, symptoms, codes }: DescribedCondition) {
  return {
    '@type': 'MedicalCondition',
    name: title,
    description: summary,
    alternateName: otherNames,
    mainEntityOfPage: url,
    signOrSymptom: symptoms.map((name) => ({ '@type': 'MedicalSignOrSymptom', name })),
    code: codes.map(({ system, code }) => ({ '@type': 'MedicalCode', codingSystem: system, codeValue: code })),
  }
}

/** The way from the home page to a page. */
export function breadcrumbs(steps: ReadonlyArray<{ name: string; url: string }>) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  }
}

function person({ name, credentials }: PersonViewFragment) {
  return { '@type': 'Person', name, description: credentials }
}

import type {
  CareCardViewFragment,
  CauseListViewFragment,
  ConditionSectionViewFragment,
  ConditionViewFragment,
  DoDontListViewFragment,
  ExternalLinksViewFragment,
  FaqViewFragment,
  FigureViewFragment,
  GuideViewFragment,
  MedicalReviewViewFragment,
  PersonViewFragment,
  ProseViewFragment,
  SiteSettingsViewFragment,
  SymptomListViewFragment,
} from '@stride/content/generated/fragments'

type Settings = Pick<SiteSettingsViewFragment, 'siteName' | 'regions'>
interface Reviewed {
  medicalReview: Pick<MedicalReviewViewFragment, 'reviewedAt' | 'nextReviewAt' | 'isCurrent'> & {
    reviewedBy: Pick<PersonViewFragment, 'name' | 'credentials'>
  }
  author: Pick<PersonViewFragment, 'name'>
}
type Named<Name extends string, Fields> = { __typename: Name } & Fields
/** A guide's parts without gear, which is not asked for; a kind that this page does not know has its name alone. */
export type EmbeddedBlock =
  | Named<'CareCard', CareCardViewFragment>
  | Named<'CauseList', CauseListViewFragment>
  | Named<'ConditionSection', ConditionSectionViewFragment>
  | Named<'DoDontList', DoDontListViewFragment>
  | Named<'ExternalLinks', ExternalLinksViewFragment>
  | Named<'Faq', FaqViewFragment>
  | Named<'Figure', FigureViewFragment>
  | Named<'Prose', ProseViewFragment>
  | Named<'SymptomList', SymptomListViewFragment>
  | Named<'GearSection', object>
export type EmbeddedGuide = Pick<GuideViewFragment, 'slug' | 'title' | 'summary' | 'bodyArea' | 'intro'> &
  Reviewed & { blocks: EmbeddedBlock[] }
export type EmbeddedCondition = Pick<
  ConditionViewFragment,
  | 'slug'
  | 'title'
  | 'summary'
  | 'bodyArea'
  | 'overview'
  | 'presentations'
  | 'causes'
  | 'riskFactors'
  | 'diagnosis'
  | 'treatments'
  | 'prevention'
  | 'returnToRunning'
  | 'figures'
> &
  Reviewed
export interface EmbeddedSettings {
  siteSettings: Settings | null
}
export interface GuideEmbed extends EmbeddedSettings {
  guide: EmbeddedGuide | null
}
export interface ConditionEmbed extends EmbeddedSettings {
  condition: EmbeddedCondition | null
}

const settings =
  'siteSettings { siteName regions { region emergencyNumber emergencyNote urgentHelp urgentNote adLabel } }'
const review = `medicalReview { reviewedAt nextReviewAt isCurrent reviewedBy { name credentials } } author { name }`
const presentations = `presentations { key name onset urgency description { tree } symptoms { text redFlag } helpAdvice { region text } }`
const treatments = 'treatments { text phase presentations { name } evidence }'
const media = 'media { path alt credit width height }'
const place = '@inContext(region: $region, locale: $locale)'

export const guideEmbed = `query GuideEmbed($slug: String!, $region: Region, $locale: Locale) ${place} {
  ${settings}
  guide(slug: $slug) {
    slug title summary bodyArea { name } intro { tree } ${review}
    blocks {
      __typename
      ... on CareCard { level heading signs action { region text } }
      ... on CauseList { onset heading intro { tree } causes { note condition { slug title urgency } } }
      ... on ConditionSection { lead { tree } showTreatments condition { slug title summary ${presentations} ${treatments} } }
      ... on DoDontList { heading dos donts }
      ... on ExternalLinks { heading links { title url publisher } }
      ... on Faq { heading questions { question answer { tree } } }
      ... on Figure { caption ${media} }
      ... on Prose { title: heading body { tree } }
      ... on SymptomList { heading symptoms { text redFlag } }
    }
  }
}`

export const conditionEmbed = `query ConditionEmbed($slug: String!, $region: Region, $locale: Locale) ${place} {
  ${settings}
  condition(slug: $slug) {
    slug title summary bodyArea { name } overview { tree } ${presentations} causes riskFactors diagnosis { tree }
    ${treatments} prevention { tree } returnToRunning { tree } figures { caption ${media} } ${review}
  }
}`

// Made by `npm run generate`: do not edit.
import type { Operation } from '../operation'
import type { RichTextTree } from '../rich-text-tree';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 8601 calendar day, such as 2026-03-31. */
  Date: { input: string; output: string; }
  /** An ISO 8601 moment in UTC, such as 2026-03-31T09:30:00.000Z. */
  DateTime: { input: string; output: string; }
  /** Formatted text as our own portable tree: an array of paragraphs, headings, lists and quotes. */
  RichTextTree: { input: RichTextTree; output: RichTextTree; }
};

export type CareLevel =
  | 'NON_URGENT'
  | 'URGENT'
  | 'EMERGENCY';

export type CodeSystem =
  | 'ICD_10'
  | 'ICD_10_CM'
  | 'ICD_11'
  | 'SNOMED_CT';

export type CodeMatch =
  | 'EXACT'
  | 'BROADER'
  | 'NARROWER';

/** How soon help is needed, from least to most. */
export type Urgency =
  | 'SELF_CARE'
  | 'ROUTINE'
  | 'URGENT'
  | 'EMERGENCY';

export type Onset =
  | 'ACUTE'
  | 'CHRONIC';

export type TreatmentPhase =
  | 'FIRST_AID'
  | 'REHABILITATION'
  | 'MEDICAL'
  | 'SURGICAL';

export type EvidenceGrade =
  | 'STRONG'
  | 'MODERATE'
  | 'LIMITED'
  | 'CONSENSUS';

export type ConditionFilter = {
  /** The condition's own urgency, its presentations' highest. */
  urgency?: InputMaybe<Array<Urgency>>;
  /** At least one presentation has this onset. */
  onset?: InputMaybe<Onset>;
  /** Slug of a body area. */
  bodyArea?: InputMaybe<Scalars['String']['input']>;
};

export type ConditionOrder =
  | 'TITLE'
  /** Most pressing first. */
  | 'URGENCY'
  /** Newest publication first. */
  | 'PUBLISHED';

export type GuideOrder =
  | 'TITLE'
  /** Newest publication first. */
  | 'PUBLISHED';

export type Currency =
  | 'GBP'
  | 'USD';

export type Availability =
  | 'IN_STOCK'
  | 'OUT_OF_STOCK'
  | 'UNKNOWN';

export type ProductCategory =
  | 'HYDRATION_PACK'
  | 'RUNNING_SOCKS'
  | 'PHONE_HOLDER'
  | 'REFLECTIVE_GEAR'
  | 'OTHER';

/** How much a change matters to those who keep a copy. */
export type Significance =
  | 'SAFETY'
  | 'CLINICAL'
  | 'EDITORIAL';

export type Region =
  | 'GB'
  | 'US';

export type Locale =
  | 'EN_GB'
  | 'EN_US';

/** How alarming a sign is. */
export type RedFlagLevel =
  | 'URGENT'
  | 'EMERGENCY';

export type CareCardViewFragment = { level: CareLevel, heading: string, signs: Array<string>, action: Array<{ region: Region, text: string }> };

export type CauseListViewFragment = { onset: Onset, heading: string, intro: { tree: RichTextTree }, causes: Array<{ note: string | null, condition: { slug: string, title: string, urgency: Urgency } }> };

export type ConditionSectionViewFragment = { showTreatments: boolean, lead: { tree: RichTextTree } | null, condition: { slug: string, title: string, summary: string, presentations: Array<{ key: string, name: string, onset: Onset, urgency: Urgency, description: { tree: RichTextTree } | null, symptoms: Array<{ text: string, redFlag: RedFlagLevel | null }>, helpAdvice: Array<{ region: Region, text: string }> }>, treatments: Array<{ text: string, phase: TreatmentPhase, presentations: Array<string>, evidence: EvidenceGrade }> } };

export type DoDontListViewFragment = { heading: string, dos: Array<string>, donts: Array<string> };

export type ExternalLinksViewFragment = { heading: string, links: Array<{ title: string, url: string, publisher: string }> };

export type FaqViewFragment = { heading: string, questions: Array<{ question: string, answer: { tree: RichTextTree } }> };

export type FigureViewFragment = { caption: string | null, media: { path: string, alt: string, credit: string | null, width: number | null, height: number | null } };

export type GearSectionViewFragment = { heading: string, disclosure: string, introText: string | null, recommendations: Array<{ id: string, rationale: string, evidence: string, cautions: string, product: { name: string, brand: string, whatItIs: string, whoItSuits: string, whoShouldNotUseIt: string, image: { path: string, alt: string, credit: string | null, width: number | null, height: number | null } | null, claims: Array<{ text: string, evidence: string, sourceUrl: string }>, offers: Array<{ id: string, region: Region, href: string, adLabel: string, checkedAt: string, availability: Availability, merchant: { name: string, disclosure: Array<{ region: Region, text: string }> }, price: { amount: number, currency: Currency } | null }> } }> };

export type ProseViewFragment = { title: string | null, body: { tree: RichTextTree } };

export type SymptomListViewFragment = { heading: string, symptoms: Array<{ text: string, redFlag: RedFlagLevel | null }> };

export type CodeViewFragment = { system: CodeSystem, version: string, code: string, title: string, match: CodeMatch, licenceNotice: string };

export type ConditionEntryViewFragment = { slug: string, title: string, summary: string, urgency: Urgency, bodyArea: { name: string } };

export type ConditionViewFragment = { slug: string, title: string, otherNames: Array<string>, summary: string, urgency: Urgency, causes: Array<string>, riskFactors: Array<string>, bodyArea: { name: string }, overview: { tree: RichTextTree }, presentations: Array<{ key: string, name: string, onset: Onset, urgency: Urgency, description: { tree: RichTextTree } | null, symptoms: Array<{ text: string, redFlag: RedFlagLevel | null }>, helpAdvice: Array<{ region: Region, text: string }> }>, diagnosis: { tree: RichTextTree }, treatments: Array<{ text: string, phase: TreatmentPhase, presentations: Array<string>, evidence: EvidenceGrade }>, prevention: { tree: RichTextTree } | null, returnToRunning: { tree: RichTextTree } | null, references: Array<{ title: string, publisher: string, year: number | null, doi: string | null, pmid: string | null, url: string, accessedOn: string }>, codes: Array<{ system: CodeSystem, version: string, code: string, title: string, match: CodeMatch, licenceNotice: string }>, figures: Array<{ caption: string | null, media: { path: string, alt: string, credit: string | null, width: number | null, height: number | null } }>, guides: Array<{ slug: string, title: string, summary: string }>, author: { id: string, name: string, credentials: string, registrationBody: string | null, registrationNumber: string | null, bio: string, declaredInterests: string }, medicalReview: { reviewedAt: string, nextReviewAt: string, isCurrent: boolean, reviewedBy: { id: string, name: string, credentials: string, registrationBody: string | null, registrationNumber: string | null, bio: string, declaredInterests: string } }, publication: { publishedAt: string } };

export type PresentationViewFragment = { key: string, name: string, onset: Onset, urgency: Urgency, description: { tree: RichTextTree } | null, symptoms: Array<{ text: string, redFlag: RedFlagLevel | null }>, helpAdvice: Array<{ region: Region, text: string }> };

export type TreatmentViewFragment = { text: string, phase: TreatmentPhase, presentations: Array<string>, evidence: EvidenceGrade };

type GuideBlocks_CareCard_Fragment = { __typename: 'CareCard', level: CareLevel, heading: string, signs: Array<string>, action: Array<{ region: Region, text: string }> };

type GuideBlocks_CauseList_Fragment = { __typename: 'CauseList', onset: Onset, heading: string, intro: { tree: RichTextTree }, causes: Array<{ note: string | null, condition: { slug: string, title: string, urgency: Urgency } }> };

type GuideBlocks_ConditionSection_Fragment = { __typename: 'ConditionSection', showTreatments: boolean, lead: { tree: RichTextTree } | null, condition: { slug: string, title: string, summary: string, presentations: Array<{ key: string, name: string, onset: Onset, urgency: Urgency, description: { tree: RichTextTree } | null, symptoms: Array<{ text: string, redFlag: RedFlagLevel | null }>, helpAdvice: Array<{ region: Region, text: string }> }>, treatments: Array<{ text: string, phase: TreatmentPhase, presentations: Array<string>, evidence: EvidenceGrade }> } };

type GuideBlocks_DoDontList_Fragment = { __typename: 'DoDontList', heading: string, dos: Array<string>, donts: Array<string> };

type GuideBlocks_ExternalLinks_Fragment = { __typename: 'ExternalLinks', heading: string, links: Array<{ title: string, url: string, publisher: string }> };

type GuideBlocks_Faq_Fragment = { __typename: 'Faq', heading: string, questions: Array<{ question: string, answer: { tree: RichTextTree } }> };

type GuideBlocks_Figure_Fragment = { __typename: 'Figure', caption: string | null, media: { path: string, alt: string, credit: string | null, width: number | null, height: number | null } };

type GuideBlocks_GearSection_Fragment = { __typename: 'GearSection', heading: string, disclosure: string, introText: string | null, recommendations: Array<{ id: string, rationale: string, evidence: string, cautions: string, product: { name: string, brand: string, whatItIs: string, whoItSuits: string, whoShouldNotUseIt: string, image: { path: string, alt: string, credit: string | null, width: number | null, height: number | null } | null, claims: Array<{ text: string, evidence: string, sourceUrl: string }>, offers: Array<{ id: string, region: Region, href: string, adLabel: string, checkedAt: string, availability: Availability, merchant: { name: string, disclosure: Array<{ region: Region, text: string }> }, price: { amount: number, currency: Currency } | null }> } }> };

type GuideBlocks_Prose_Fragment = { __typename: 'Prose', title: string | null, body: { tree: RichTextTree } };

type GuideBlocks_SymptomList_Fragment = { __typename: 'SymptomList', heading: string, symptoms: Array<{ text: string, redFlag: RedFlagLevel | null }> };

export type GuideBlocksFragment =
  | GuideBlocks_CareCard_Fragment
  | GuideBlocks_CauseList_Fragment
  | GuideBlocks_ConditionSection_Fragment
  | GuideBlocks_DoDontList_Fragment
  | GuideBlocks_ExternalLinks_Fragment
  | GuideBlocks_Faq_Fragment
  | GuideBlocks_Figure_Fragment
  | GuideBlocks_GearSection_Fragment
  | GuideBlocks_Prose_Fragment
  | GuideBlocks_SymptomList_Fragment
;

export type GuideEntryViewFragment = { slug: string, title: string, summary: string, bodyArea: { name: string } };

export type GuideViewFragment = { slug: string, title: string, summary: string, bodyArea: { name: string }, intro: { tree: RichTextTree }, blocks: Array<
    | { __typename: 'CareCard', level: CareLevel, heading: string, signs: Array<string>, action: Array<{ region: Region, text: string }> }
    | { __typename: 'CauseList', onset: Onset, heading: string, intro: { tree: RichTextTree }, causes: Array<{ note: string | null, condition: { slug: string, title: string, urgency: Urgency } }> }
    | { __typename: 'ConditionSection', showTreatments: boolean, lead: { tree: RichTextTree } | null, condition: { slug: string, title: string, summary: string, presentations: Array<{ key: string, name: string, onset: Onset, urgency: Urgency, description: { tree: RichTextTree } | null, symptoms: Array<{ text: string, redFlag: RedFlagLevel | null }>, helpAdvice: Array<{ region: Region, text: string }> }>, treatments: Array<{ text: string, phase: TreatmentPhase, presentations: Array<string>, evidence: EvidenceGrade }> } }
    | { __typename: 'DoDontList', heading: string, dos: Array<string>, donts: Array<string> }
    | { __typename: 'ExternalLinks', heading: string, links: Array<{ title: string, url: string, publisher: string }> }
    | { __typename: 'Faq', heading: string, questions: Array<{ question: string, answer: { tree: RichTextTree } }> }
    | { __typename: 'Figure', caption: string | null, media: { path: string, alt: string, credit: string | null, width: number | null, height: number | null } }
    | { __typename: 'GearSection', heading: string, disclosure: string, introText: string | null, recommendations: Array<{ id: string, rationale: string, evidence: string, cautions: string, product: { name: string, brand: string, whatItIs: string, whoItSuits: string, whoShouldNotUseIt: string, image: { path: string, alt: string, credit: string | null, width: number | null, height: number | null } | null, claims: Array<{ text: string, evidence: string, sourceUrl: string }>, offers: Array<{ id: string, region: Region, href: string, adLabel: string, checkedAt: string, availability: Availability, merchant: { name: string, disclosure: Array<{ region: Region, text: string }> }, price: { amount: number, currency: Currency } | null }> } }> }
    | { __typename: 'Prose', title: string | null, body: { tree: RichTextTree } }
    | { __typename: 'SymptomList', heading: string, symptoms: Array<{ text: string, redFlag: RedFlagLevel | null }> }
  >, references: Array<{ title: string, publisher: string, year: number | null, doi: string | null, pmid: string | null, url: string, accessedOn: string }>, author: { id: string, name: string, credentials: string, registrationBody: string | null, registrationNumber: string | null, bio: string, declaredInterests: string }, medicalReview: { reviewedAt: string, nextReviewAt: string, isCurrent: boolean, reviewedBy: { id: string, name: string, credentials: string, registrationBody: string | null, registrationNumber: string | null, bio: string, declaredInterests: string } }, publication: { publishedAt: string } };

export type MediaViewFragment = { path: string, alt: string, credit: string | null, width: number | null, height: number | null };

export type MedicalReviewViewFragment = { reviewedAt: string, nextReviewAt: string, isCurrent: boolean, reviewedBy: { id: string, name: string, credentials: string, registrationBody: string | null, registrationNumber: string | null, bio: string, declaredInterests: string } };

export type OfferViewFragment = { id: string, region: Region, href: string, adLabel: string, checkedAt: string, availability: Availability, merchant: { name: string, disclosure: Array<{ region: Region, text: string }> }, price: { amount: number, currency: Currency } | null };

export type PersonViewFragment = { id: string, name: string, credentials: string, registrationBody: string | null, registrationNumber: string | null, bio: string, declaredInterests: string };

export type RecommendationViewFragment = { id: string, rationale: string, evidence: string, cautions: string, product: { name: string, brand: string, whatItIs: string, whoItSuits: string, whoShouldNotUseIt: string, image: { path: string, alt: string, credit: string | null, width: number | null, height: number | null } | null, claims: Array<{ text: string, evidence: string, sourceUrl: string }>, offers: Array<{ id: string, region: Region, href: string, adLabel: string, checkedAt: string, availability: Availability, merchant: { name: string, disclosure: Array<{ region: Region, text: string }> }, price: { amount: number, currency: Currency } | null }> } };

export type ReferenceViewFragment = { title: string, publisher: string, year: number | null, doi: string | null, pmid: string | null, url: string, accessedOn: string };

export type RegionalTextViewFragment = { region: Region, text: string };

export type RichTextViewFragment = { tree: RichTextTree };

export type SiteSettingsViewFragment = { siteName: string, regions: Array<{ region: Region, emergencyNumber: string, emergencyNote: string, urgentHelp: string, urgentNote: string, adLabel: string }> };

export type StatedSymptomViewFragment = { text: string, redFlag: RedFlagLevel | null };

export type ConditionPageQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  region?: InputMaybe<Region>;
  locale?: InputMaybe<Locale>;
}>;


export type ConditionPageQuery = { siteSettings: { siteName: string, regions: Array<{ region: Region, emergencyNumber: string, emergencyNote: string, urgentHelp: string, urgentNote: string, adLabel: string }> } | null, condition: { id: string, slug: string, title: string, otherNames: Array<string>, summary: string, urgency: Urgency, causes: Array<string>, riskFactors: Array<string>, publication: { sequence: number, publishedAt: string }, bodyArea: { name: string }, overview: { tree: RichTextTree }, presentations: Array<{ key: string, name: string, onset: Onset, urgency: Urgency, description: { tree: RichTextTree } | null, symptoms: Array<{ text: string, redFlag: RedFlagLevel | null }>, helpAdvice: Array<{ region: Region, text: string }> }>, diagnosis: { tree: RichTextTree }, treatments: Array<{ text: string, phase: TreatmentPhase, presentations: Array<string>, evidence: EvidenceGrade }>, prevention: { tree: RichTextTree } | null, returnToRunning: { tree: RichTextTree } | null, references: Array<{ title: string, publisher: string, year: number | null, doi: string | null, pmid: string | null, url: string, accessedOn: string }>, codes: Array<{ system: CodeSystem, version: string, code: string, title: string, match: CodeMatch, licenceNotice: string }>, figures: Array<{ caption: string | null, media: { path: string, alt: string, credit: string | null, width: number | null, height: number | null } }>, guides: Array<{ slug: string, title: string, summary: string }>, author: { id: string, name: string, credentials: string, registrationBody: string | null, registrationNumber: string | null, bio: string, declaredInterests: string }, medicalReview: { reviewedAt: string, nextReviewAt: string, isCurrent: boolean, reviewedBy: { id: string, name: string, credentials: string, registrationBody: string | null, registrationNumber: string | null, bio: string, declaredInterests: string } } } | null };

export type GuidePageQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  region?: InputMaybe<Region>;
  locale?: InputMaybe<Locale>;
}>;


export type GuidePageQuery = { siteSettings: { siteName: string, regions: Array<{ region: Region, emergencyNumber: string, emergencyNote: string, urgentHelp: string, urgentNote: string, adLabel: string }> } | null, guide: { id: string, slug: string, title: string, summary: string, causes: Array<{ slug: string, title: string }>, publication: { sequence: number, publishedAt: string }, bodyArea: { name: string }, intro: { tree: RichTextTree }, blocks: Array<
      | { __typename: 'CareCard', level: CareLevel, heading: string, signs: Array<string>, action: Array<{ region: Region, text: string }> }
      | { __typename: 'CauseList', onset: Onset, heading: string, intro: { tree: RichTextTree }, causes: Array<{ note: string | null, condition: { slug: string, title: string, urgency: Urgency } }> }
      | { __typename: 'ConditionSection', showTreatments: boolean, lead: { tree: RichTextTree } | null, condition: { slug: string, title: string, summary: string, presentations: Array<{ key: string, name: string, onset: Onset, urgency: Urgency, description: { tree: RichTextTree } | null, symptoms: Array<{ text: string, redFlag: RedFlagLevel | null }>, helpAdvice: Array<{ region: Region, text: string }> }>, treatments: Array<{ text: string, phase: TreatmentPhase, presentations: Array<string>, evidence: EvidenceGrade }> } }
      | { __typename: 'DoDontList', heading: string, dos: Array<string>, donts: Array<string> }
      | { __typename: 'ExternalLinks', heading: string, links: Array<{ title: string, url: string, publisher: string }> }
      | { __typename: 'Faq', heading: string, questions: Array<{ question: string, answer: { tree: RichTextTree } }> }
      | { __typename: 'Figure', caption: string | null, media: { path: string, alt: string, credit: string | null, width: number | null, height: number | null } }
      | { __typename: 'GearSection', heading: string, disclosure: string, introText: string | null, recommendations: Array<{ id: string, rationale: string, evidence: string, cautions: string, product: { name: string, brand: string, whatItIs: string, whoItSuits: string, whoShouldNotUseIt: string, image: { path: string, alt: string, credit: string | null, width: number | null, height: number | null } | null, claims: Array<{ text: string, evidence: string, sourceUrl: string }>, offers: Array<{ id: string, region: Region, href: string, adLabel: string, checkedAt: string, availability: Availability, merchant: { name: string, disclosure: Array<{ region: Region, text: string }> }, price: { amount: number, currency: Currency } | null }> } }> }
      | { __typename: 'Prose', title: string | null, body: { tree: RichTextTree } }
      | { __typename: 'SymptomList', heading: string, symptoms: Array<{ text: string, redFlag: RedFlagLevel | null }> }
    >, references: Array<{ title: string, publisher: string, year: number | null, doi: string | null, pmid: string | null, url: string, accessedOn: string }>, author: { id: string, name: string, credentials: string, registrationBody: string | null, registrationNumber: string | null, bio: string, declaredInterests: string }, medicalReview: { reviewedAt: string, nextReviewAt: string, isCurrent: boolean, reviewedBy: { id: string, name: string, credentials: string, registrationBody: string | null, registrationNumber: string | null, bio: string, declaredInterests: string } } } | null };

export type HomePageQueryVariables = Exact<{
  region?: InputMaybe<Region>;
  locale?: InputMaybe<Locale>;
}>;


export type HomePageQuery = { siteSettings: { siteName: string, regions: Array<{ region: Region, emergencyNumber: string, emergencyNote: string, urgentHelp: string, urgentNote: string, adLabel: string }> } | null, guides: { nodes: Array<{ slug: string, title: string, summary: string, bodyArea: { name: string } }> }, conditions: { nodes: Array<{ slug: string, title: string, summary: string, urgency: Urgency, bodyArea: { name: string } }> } };

export type OfferDestinationQueryVariables = Exact<{
  offerId: Scalars['ID']['input'];
  region?: InputMaybe<Region>;
  locale?: InputMaybe<Locale>;
}>;


export type OfferDestinationQuery = { offerDestination: { url: string } | null };

export type SitemapQueryVariables = Exact<{
  guidesAfter?: InputMaybe<Scalars['String']['input']>;
  conditionsAfter?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Region>;
  locale?: InputMaybe<Locale>;
}>;


export type SitemapQuery = { guides: { nodes: Array<{ slug: string, publication: { publishedAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, conditions: { nodes: Array<{ slug: string, publication: { publishedAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export const conditionPage: Operation<ConditionPageQuery, ConditionPageQueryVariables> = {
  name: "ConditionPage",
  text: "query ConditionPage($slug: String!, $region: Region, $locale: Locale) @inContext(region: $region, locale: $locale) {\n  siteSettings {\n    ...SiteSettingsView\n  }\n  condition(slug: $slug) {\n    id\n    ...ConditionView\n    publication {\n      sequence\n      publishedAt\n    }\n  }\n}\n\nfragment SiteSettingsView on SiteSettings {\n  siteName\n  regions {\n    region\n    emergencyNumber\n    emergencyNote\n    urgentHelp\n    urgentNote\n    adLabel\n  }\n}\n\nfragment ConditionView on Condition {\n  slug\n  title\n  otherNames\n  bodyArea {\n    name\n  }\n  summary\n  overview {\n    ...RichTextView\n  }\n  urgency\n  presentations {\n    ...PresentationView\n  }\n  causes\n  riskFactors\n  diagnosis {\n    ...RichTextView\n  }\n  treatments {\n    ...TreatmentView\n  }\n  prevention {\n    ...RichTextView\n  }\n  returnToRunning {\n    ...RichTextView\n  }\n  references {\n    ...ReferenceView\n  }\n  codes {\n    ...CodeView\n  }\n  figures {\n    caption\n    media {\n      ...MediaView\n    }\n  }\n  guides {\n    slug\n    title\n    summary\n  }\n  author {\n    ...PersonView\n  }\n  medicalReview {\n    ...MedicalReviewView\n  }\n  publication {\n    publishedAt\n  }\n}\n\nfragment RichTextView on RichText {\n  tree\n}\n\nfragment PresentationView on Presentation {\n  key\n  name\n  onset\n  urgency\n  description {\n    ...RichTextView\n  }\n  symptoms {\n    ...StatedSymptomView\n  }\n  helpAdvice {\n    ...RegionalTextView\n  }\n}\n\nfragment StatedSymptomView on StatedSymptom {\n  text\n  redFlag\n}\n\nfragment RegionalTextView on RegionalText {\n  region\n  text\n}\n\nfragment TreatmentView on Treatment {\n  text\n  phase\n  presentations\n  evidence\n}\n\nfragment ReferenceView on Reference {\n  title\n  publisher\n  year\n  doi\n  pmid\n  url\n  accessedOn\n}\n\nfragment CodeView on Code {\n  system\n  version\n  code\n  title\n  match\n  licenceNotice\n}\n\nfragment MediaView on Media {\n  path\n  alt\n  credit\n  width\n  height\n}\n\nfragment PersonView on Person {\n  id\n  name\n  credentials\n  registrationBody\n  registrationNumber\n  bio\n  declaredInterests\n}\n\nfragment MedicalReviewView on MedicalReview {\n  reviewedBy {\n    ...PersonView\n  }\n  reviewedAt\n  nextReviewAt\n  isCurrent\n}",
}
export const guidePage: Operation<GuidePageQuery, GuidePageQueryVariables> = {
  name: "GuidePage",
  text: "query GuidePage($slug: String!, $region: Region, $locale: Locale) @inContext(region: $region, locale: $locale) {\n  siteSettings {\n    ...SiteSettingsView\n  }\n  guide(slug: $slug) {\n    id\n    ...GuideView\n    causes {\n      slug\n      title\n    }\n    publication {\n      sequence\n      publishedAt\n    }\n  }\n}\n\nfragment SiteSettingsView on SiteSettings {\n  siteName\n  regions {\n    region\n    emergencyNumber\n    emergencyNote\n    urgentHelp\n    urgentNote\n    adLabel\n  }\n}\n\nfragment GuideView on Guide {\n  slug\n  title\n  bodyArea {\n    name\n  }\n  summary\n  intro {\n    ...RichTextView\n  }\n  blocks {\n    ...GuideBlocks\n  }\n  references {\n    ...ReferenceView\n  }\n  author {\n    ...PersonView\n  }\n  medicalReview {\n    ...MedicalReviewView\n  }\n  publication {\n    publishedAt\n  }\n}\n\nfragment RichTextView on RichText {\n  tree\n}\n\nfragment GuideBlocks on Block {\n  __typename\n  ...ProseView\n  ...CareCardView\n  ...CauseListView\n  ...ConditionSectionView\n  ...DoDontListView\n  ...SymptomListView\n  ...GearSectionView\n  ...FigureView\n  ...FaqView\n  ...ExternalLinksView\n}\n\nfragment ProseView on Prose {\n  title: heading\n  body {\n    ...RichTextView\n  }\n}\n\nfragment CareCardView on CareCard {\n  level\n  heading\n  signs\n  action {\n    ...RegionalTextView\n  }\n}\n\nfragment RegionalTextView on RegionalText {\n  region\n  text\n}\n\nfragment CauseListView on CauseList {\n  onset\n  heading\n  intro {\n    ...RichTextView\n  }\n  causes {\n    note\n    condition {\n      slug\n      title\n      urgency\n    }\n  }\n}\n\nfragment ConditionSectionView on ConditionSection {\n  lead {\n    ...RichTextView\n  }\n  showTreatments\n  condition {\n    slug\n    title\n    summary\n    presentations {\n      ...PresentationView\n    }\n    treatments {\n      ...TreatmentView\n    }\n  }\n}\n\nfragment PresentationView on Presentation {\n  key\n  name\n  onset\n  urgency\n  description {\n    ...RichTextView\n  }\n  symptoms {\n    ...StatedSymptomView\n  }\n  helpAdvice {\n    ...RegionalTextView\n  }\n}\n\nfragment StatedSymptomView on StatedSymptom {\n  text\n  redFlag\n}\n\nfragment TreatmentView on Treatment {\n  text\n  phase\n  presentations\n  evidence\n}\n\nfragment DoDontListView on DoDontList {\n  heading\n  dos\n  donts\n}\n\nfragment SymptomListView on SymptomList {\n  heading\n  symptoms {\n    ...StatedSymptomView\n  }\n}\n\nfragment GearSectionView on GearSection {\n  heading\n  disclosure\n  introText: intro\n  recommendations {\n    ...RecommendationView\n  }\n}\n\nfragment RecommendationView on Recommendation {\n  id\n  rationale\n  evidence\n  cautions\n  product {\n    name\n    brand\n    whatItIs\n    whoItSuits\n    whoShouldNotUseIt\n    image {\n      ...MediaView\n    }\n    claims {\n      text\n      evidence\n      sourceUrl\n    }\n    offers {\n      ...OfferView\n    }\n  }\n}\n\nfragment MediaView on Media {\n  path\n  alt\n  credit\n  width\n  height\n}\n\nfragment OfferView on Offer {\n  id\n  region\n  merchant {\n    name\n    disclosure {\n      ...RegionalTextView\n    }\n  }\n  price {\n    amount\n    currency\n  }\n  href\n  adLabel\n  checkedAt\n  availability\n}\n\nfragment FigureView on Figure {\n  caption\n  media {\n    ...MediaView\n  }\n}\n\nfragment FaqView on Faq {\n  heading\n  questions {\n    question\n    answer {\n      ...RichTextView\n    }\n  }\n}\n\nfragment ExternalLinksView on ExternalLinks {\n  heading\n  links {\n    title\n    url\n    publisher\n  }\n}\n\nfragment ReferenceView on Reference {\n  title\n  publisher\n  year\n  doi\n  pmid\n  url\n  accessedOn\n}\n\nfragment PersonView on Person {\n  id\n  name\n  credentials\n  registrationBody\n  registrationNumber\n  bio\n  declaredInterests\n}\n\nfragment MedicalReviewView on MedicalReview {\n  reviewedBy {\n    ...PersonView\n  }\n  reviewedAt\n  nextReviewAt\n  isCurrent\n}",
}
export const homePage: Operation<HomePageQuery, HomePageQueryVariables> = {
  name: "HomePage",
  text: "query HomePage($region: Region, $locale: Locale) @inContext(region: $region, locale: $locale) {\n  siteSettings {\n    ...SiteSettingsView\n  }\n  guides(first: 50) {\n    nodes {\n      ...GuideEntryView\n    }\n  }\n  conditions(first: 100) {\n    nodes {\n      ...ConditionEntryView\n    }\n  }\n}\n\nfragment SiteSettingsView on SiteSettings {\n  siteName\n  regions {\n    region\n    emergencyNumber\n    emergencyNote\n    urgentHelp\n    urgentNote\n    adLabel\n  }\n}\n\nfragment GuideEntryView on Guide {\n  slug\n  title\n  summary\n  bodyArea {\n    name\n  }\n}\n\nfragment ConditionEntryView on Condition {\n  slug\n  title\n  summary\n  urgency\n  bodyArea {\n    name\n  }\n}",
}
export const offerDestination: Operation<OfferDestinationQuery, OfferDestinationQueryVariables> = {
  name: "OfferDestination",
  text: "query OfferDestination($offerId: ID!, $region: Region, $locale: Locale) @inContext(region: $region, locale: $locale) {\n  offerDestination(offerId: $offerId) {\n    url\n  }\n}",
}
export const sitemap: Operation<SitemapQuery, SitemapQueryVariables> = {
  name: "Sitemap",
  text: "query Sitemap($guidesAfter: String, $conditionsAfter: String, $region: Region, $locale: Locale) @inContext(region: $region, locale: $locale) {\n  guides(first: 100, after: $guidesAfter) {\n    nodes {\n      slug\n      publication {\n        publishedAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n  conditions(first: 100, after: $conditionsAfter) {\n    nodes {\n      slug\n      publication {\n        publishedAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
}

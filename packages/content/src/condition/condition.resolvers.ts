import { connectionOf } from '../connection/connection'
import type { Resolvers } from '../generated/schema-types'
import { guidesExplaining } from '../guide/guide-list'
import { cited, readableBySlug } from '../reading/readable'
import { formatted, formattedOrNull, regionalTexts, words, wordsOrNull } from '../reading/words'
import { symptomsOf, urgencyOf, type Condition, type Treatment } from './condition'
import { conditionsFor } from './condition-list'

/** A treatment knows its presentations by key; they are the condition's. */
export interface TreatmentParent {
  treatment: Treatment
  presentations: Condition['presentations']
}

export const conditionResolvers: Resolvers = {
  Query: {
    condition: (_root, { slug }, context) => readableBySlug('condition', slug, context),
    conditions: (_root, { filter, orderBy: order, ...page }, context) =>
      connectionOf(conditionsFor(filter ?? {}, context), order, page, context),
  },
  Condition: {
    id: (entry) => entry.entryId,
    title: ({ content }, _, context) => words(content.title, context),
    otherNames: ({ content }, _, context) => content.otherNames.map(({ name }) => words(name, context)),
    bodyArea: ({ content }, _, context) => cited('bodyArea', content.bodyArea, context),
    summary: ({ content }, _, context) => words(content.summary, context),
    overview: ({ content }, _, context) => formatted(content.overview, context),
    urgency: ({ content }) => urgencyOf(content),
    presentations: ({ content }) => content.presentations,
    symptoms: ({ content }) => symptomsOf(content),
    causes: ({ content }, _, context) => content.causes.map(({ text }) => words(text, context)),
    riskFactors: ({ content }, _, context) => content.riskFactors.map(({ text }) => words(text, context)),
    diagnosis: ({ content }, _, context) => formatted(content.diagnosis, context),
    treatments: ({ content }) =>
      content.treatments.map((treatment) => ({ treatment, presentations: content.presentations })),
    prevention: ({ content }, _, context) => formattedOrNull(content.prevention, context),
    returnToRunning: ({ content }, _, context) => formattedOrNull(content.returnToRunning, context),
    references: ({ content }) => content.references,
    codes: ({ content }) => content.codes,
    figures: ({ content }, _, context) =>
      content.figures.map(({ media, caption }) => ({
        media: cited('media', media, context),
        caption: wordsOrNull(caption, context),
      })),
    guides: ({ entryId }, _, context) => guidesExplaining(entryId, context),
    author: ({ content }, _, context) => cited('person', content.author, context),
    medicalReview: ({ content }) => content.medicalReview,
    regions: ({ content }) => content.regions,
  },
  Presentation: {
    name: (presentation, _, context) => words(presentation.name, context),
    description: (presentation, _, context) => formattedOrNull(presentation.description, context),
    helpAdvice: (presentation, _, context) => regionalTexts(presentation.helpAdvice, context),
  },
  Treatment: {
    text: ({ treatment }, _, context) => words(treatment.text, context),
    phase: ({ treatment }) => treatment.phase,
    presentations: ({ treatment, presentations }) =>
      presentations.filter(({ key }) => treatment.presentations.some((meant) => meant.key === key)),
    evidence: ({ treatment }) => treatment.evidence,
  },
}

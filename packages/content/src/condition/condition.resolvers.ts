import { connectionOf, type SortKey } from '../connection/connection'
import type { ConditionFilter, ConditionOrder, Resolvers } from '../generated/schema-types'
import { causesOf } from '../guide/guide'
import type { PublishedEntry } from '../publication/published-entries'
import { allReadable, cited, readableBySlug } from '../reading/readable'
import type { ReadingContext } from '../reading/reading-context'
import { formatted, formattedOrNull, regionalTexts, words, wordsOrNull } from '../reading/words'
import { symptomsOf, urgencyOf, type Condition, type Treatment } from './condition'
import { urgencies } from './urgency'

/** A treatment knows its presentations by key; their names are the condition's. */
export interface TreatmentParent {
  treatment: Treatment
  presentations: Condition['presentations']
}

export const conditionResolvers: Resolvers = {
  Query: {
    condition: (_root, { slug }, context) => readableBySlug('condition', slug, context),
    conditions: (_root, { filter, orderBy: order, first, after }, context) => {
      const found = allReadable('condition', context).filter((entry) => matches(entry, filter ?? {}, context))
      return connectionOf(found, order, (entry) => sortKey(entry, order, context), { first, after })
    },
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
    guides: ({ entryId }, _, context) =>
      allReadable('guide', context).filter((guide) => causesOf(guide.content).includes(entryId)),
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
    presentations: ({ treatment, presentations }, _, context) =>
      presentations
        .filter(({ key }) => treatment.presentations.some((meant) => meant.key === key))
        .map(({ name }) => words(name, context)),
    evidence: ({ treatment }) => treatment.evidence,
  },
}

function matches(
  { content }: PublishedEntry<'condition'>,
  { urgency, onset, bodyArea }: ConditionFilter,
  context: ReadingContext,
): boolean {
  if (urgency && !urgency.includes(urgencyOf(content))) return false
  if (onset && !content.presentations.some((presentation) => presentation.onset === onset)) return false
  return !bodyArea || context.published.bySlug('bodyArea', bodyArea)?.entryId === content.bodyArea
}

function sortKey(entry: PublishedEntry<'condition'>, order: ConditionOrder, context: ReadingContext): SortKey {
  const title = words(entry.content.title, context)
  if (order === 'URGENCY') return [-urgencies.indexOf(urgencyOf(entry.content)), title, entry.entryId]
  if (order === 'PUBLISHED') return [-entry.publication.sequence]
  return [title, entry.entryId]
}

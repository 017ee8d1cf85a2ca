import { connectionOf } from '../connection/connection'
import { having } from '../connection/members'
import type { Resolvers } from '../generated/schema-types'
import { readable, readableBySlug } from '../reading/readable'
import { words, wordsOrNull } from '../reading/words'
import { symptomList } from './symptom-list'

export const symptomResolvers: Resolvers = {
  Query: {
    symptom: (_root, { slug }, context) => readableBySlug('symptom', slug, context),
    symptoms: (_root, { orderBy: order, ...page }, context) =>
      connectionOf(having(symptomList, [], context), order, page, context),
  },
  Symptom: {
    id: (entry) => entry.entryId,
    name: ({ content }, _, context) => words(content.name, context),
    description: ({ content }, _, context) => wordsOrNull(content.description, context),
    otherNames: ({ content }, _, context) => content.otherNames.map(({ name }) => words(name, context)),
  },
  StatedSymptom: {
    text: (stated, _, context) => words(stated.text, context),
    symptom: (stated, _, context) => (stated.symptom ? readable('symptom', stated.symptom, context) : null),
  },
}

import type { Resolvers } from '../generated/schema-types'
import { readable } from '../reading/readable'
import { words, wordsOrNull } from '../reading/words'

export const symptomResolvers: Resolvers = {
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

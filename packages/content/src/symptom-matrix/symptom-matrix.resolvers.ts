import type { Resolvers } from '../generated/schema-types'
import { readableBySlug } from '../reading/readable'
import { isDiscriminator, redFlagOf, redFlagOfRow, symptomMatrixNotice, symptomMatrixOf } from './symptom-matrix'

export const symptomMatrixResolvers: Resolvers = {
  Query: {
    symptomMatrix: (_root, { guide: slug }, context) => {
      const guide = readableBySlug('guide', slug, context)
      return guide ? symptomMatrixOf(guide, context) : null
    },
  },
  SymptomMatrix: {
    notice: () => symptomMatrixNotice,
    rowOrder: () => 'RED_FLAGS_THEN_NAME',
    discriminators: ({ rows }) => rows.filter(isDiscriminator).map(({ symptom }) => symptom),
  },
  SymptomMatrixCause: {
    onset: ({ presentation }) => presentation.onset,
    urgency: ({ presentation }) => presentation.urgency,
  },
  SymptomMatrixRow: {
    redFlag: (row) => redFlagOfRow(row),
    isDiscriminator: (row) => isDiscriminator(row),
  },
  SymptomMatrixCell: {
    isStated: ({ stated }) => stated.length > 0,
    redFlag: ({ stated }) => redFlagOf(stated),
  },
}

import { symptomsOf, urgencyOf } from '../condition/condition'
import { inEveryLocale, textIndexOf } from './text-index'

export const conditionIndex = textIndexOf({
  kind: 'condition',
  titleOf: ({ content }) => content.title['en-GB'],
  describe: ({ content }) => ({
    titles: inEveryLocale(content.title),
    otherNames: content.otherNames.flatMap(({ name }) => inEveryLocale(name)),
    texts: [content.summary, ...symptomsOf(content).map(({ text }) => text)].flatMap(inEveryLocale),
    facets: [
      `urgency:${urgencyOf(content)}`,
      `bodyArea:${content.bodyArea}`,
      ...content.regions.map((region) => `region:${region}`),
      ...content.presentations.map(({ onset }) => `onset:${onset}`),
      ...symptomsOf(content).flatMap(({ symptom }) => (symptom ? [`symptom:${symptom}`] : [])),
    ],
  }),
})

export const guideIndex = textIndexOf({
  kind: 'guide',
  titleOf: ({ content }) => content.title['en-GB'],
  describe: ({ content }) => ({
    titles: inEveryLocale(content.title),
    otherNames: [],
    texts: inEveryLocale(content.summary),
    facets: [`bodyArea:${content.bodyArea}`, ...content.regions.map((region) => `region:${region}`)],
  }),
})

export const productIndex = textIndexOf({
  kind: 'product',
  titleOf: ({ content }) => content.name,
  describe: ({ content }) => ({
    titles: [content.name],
    otherNames: [content.brand],
    texts: inEveryLocale(content.whatItIs),
    facets: [],
  }),
})

/** Words of the vocabulary lead to the conditions that state them. */
export const symptomIndex = textIndexOf({
  kind: 'symptom',
  titleOf: ({ content }) => content.name['en-GB'],
  describe: ({ content }) => ({
    titles: inEveryLocale(content.name),
    otherNames: content.otherNames.flatMap(({ name }) => inEveryLocale(name)),
    texts: [],
    facets: [],
  }),
})

export const bodyAreaIndex = textIndexOf({
  kind: 'bodyArea',
  titleOf: ({ content }) => content.name['en-GB'],
  describe: ({ content }) => ({ titles: inEveryLocale(content.name), otherNames: [], texts: [], facets: [] }),
})

/** All that a search looks into. */
export const searchIndexes = [conditionIndex, guideIndex, productIndex, symptomIndex, bodyAreaIndex] as const

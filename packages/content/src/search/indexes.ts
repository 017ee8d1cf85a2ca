import { symptomsOf } from '../condition/condition'
import { conditionFacets } from '../condition/condition-facets'
import { inEveryLocale, textIndexOf } from './text-index'

export const conditionIndex = textIndexOf({
  kind: 'condition',
  titleOf: ({ content }) => content.title['en-GB'],
  describe: ({ content }) => ({
    title: inEveryLocale(content.title),
    names: inEveryLocale(...content.otherNames.map(({ name }) => name)),
    anywhere: inEveryLocale(content.summary, ...symptomsOf(content).map(({ text }) => text)),
    facets: conditionFacets(content),
  }),
})

export const guideIndex = textIndexOf({
  kind: 'guide',
  titleOf: ({ content }) => content.title['en-GB'],
  describe: ({ content }) => ({
    title: inEveryLocale(content.title),
    names: [],
    anywhere: inEveryLocale(content.summary),
    facets: [`bodyArea:${content.bodyArea}`, ...content.regions.map((region) => `region:${region}`)],
  }),
})

export const productIndex = textIndexOf({
  kind: 'product',
  titleOf: ({ content }) => content.name,
  describe: ({ content }) => ({
    title: [content.name],
    names: [content.brand],
    anywhere: inEveryLocale(content.whatItIs),
    facets: [],
  }),
})

/** Words of the vocabulary lead to the conditions that state them. */
export const symptomIndex = textIndexOf({
  kind: 'symptom',
  titleOf: ({ content }) => content.name['en-GB'],
  describe: ({ content }) => ({
    title: inEveryLocale(content.name),
    names: inEveryLocale(...content.otherNames.map(({ name }) => name)),
    anywhere: [],
    facets: [],
  }),
})

export const bodyAreaIndex = textIndexOf({
  kind: 'bodyArea',
  titleOf: ({ content }) => content.name['en-GB'],
  describe: ({ content }) => ({ title: inEveryLocale(content.name), names: [], anywhere: [], facets: [] }),
})

/** All that a search looks into. */
export const searchIndexes = [conditionIndex, guideIndex, productIndex, symptomIndex, bodyAreaIndex] as const

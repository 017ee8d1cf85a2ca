import { connectionOf } from '../connection/connection'
import type { Resolvers } from '../generated/schema-types'
import { cited, readable, readableBySlug } from '../reading/readable'
import { formatted, words } from '../reading/words'
import { causesOf } from './guide'
import { guidesFor } from './guide-list'
import { shownBlocks } from './shown-blocks'

export const guideResolvers: Resolvers = {
  Query: {
    guide: (_root, { slug }, context) => readableBySlug('guide', slug, context),
    guides: (_root, { filter, orderBy: order, ...page }, context) =>
      connectionOf(guidesFor(filter ?? {}, context), order, page, context),
  },
  Guide: {
    id: (entry) => entry.entryId,
    title: ({ content }, _, context) => words(content.title, context),
    bodyArea: ({ content }, _, context) => cited('bodyArea', content.bodyArea, context),
    summary: ({ content }, _, context) => words(content.summary, context),
    intro: ({ content }, _, context) => formatted(content.intro, context),
    blocks: ({ content }, _, context) => [...shownBlocks(content, context)],
    causes: ({ content }, _, context) => causesOf(content).flatMap((id) => readable('condition', id, context) ?? []),
    gearSections: ({ content }, _, context) =>
      shownBlocks(content, context).flatMap((block) => (block.blockType === 'gearSection' ? [block] : [])),
    references: ({ content }) => content.references,
    author: ({ content }, _, context) => cited('person', content.author, context),
    medicalReview: ({ content }) => content.medicalReview,
    regions: ({ content }) => content.regions,
  },
}

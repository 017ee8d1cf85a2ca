import type { Answer } from '@stride/edge/answer'
import { ReadyBytes } from '@stride/edge/ready-bytes'
import { answer, type Answer as GraphqlAnswer } from '@stride/graphql/answer'
import type { FollowedPublished } from '@stride/graphql/follow-published'
import type { GraphQLSchema } from 'graphql'
import type { Html } from '../page/markup'
import { answerHeaders, commonHeaders } from '../server/headers'
import { conditionEmbed, guideEmbed, type ConditionEmbed, type GuideEmbed } from './embed-operations'
import { absentPage, conditionPage, embedPolicy, guidePage, type EmbedAddresses } from './embed-page'
import type { EmbedPlace } from './embed-place'

export interface EmbedOptions extends EmbedAddresses {
  followed: FollowedPublished
  schema: GraphQLSchema
  now: () => Date
}

/** How long a browser may show an embedded page without asking again, in seconds: so long a recall may take to reach it. */
const lifetime = 60

/** The page that stands in a frame for a slug: a guide, else a condition, else that it was withdrawn or never there. */
export function embedAnswer(slug: string, place: EmbedPlace, options: EmbedOptions): Answer {
  const { followed } = options
  const guideAnswer = ask(guideEmbed, slug, place, options)
  const ofGuide = guideAnswer.result.data as unknown as GuideEmbed
  if (ofGuide.guide) return ready(200, guidePage(ofGuide, ofGuide.guide, options, place), [guideAnswer])
  const conditionAnswer = ask(conditionEmbed, slug, place, options)
  const ofCondition = conditionAnswer.result.data as unknown as ConditionEmbed
  const asked = [guideAnswer, conditionAnswer]
  if (ofCondition.condition) return ready(200, conditionPage(ofCondition, ofCondition.condition, options, place), asked)
  const absences = [followed.withdrawn.absence('guide', slug), followed.withdrawn.absence('condition', slug)]
  const absence = absences.find((one) => one === 'recalled') ?? absences.find((one) => one !== undefined)
  return ready(absence ? 410 : 404, absentPage(ofCondition, options, place, absence ?? 'unknown'), asked)
}

function ask(
  text: string,
  slug: string,
  { region, locale }: EmbedPlace,
  { followed: { published }, schema, siteUrl, now }: EmbedOptions,
): GraphqlAnswer {
  const variables = { slug, region, locale: locale.replace('-', '_').toUpperCase() }
  const asked = answer(schema, { text, variables }, { published, siteUrl, now: now() })
  const [error] = asked.result.errors ?? []
  if (error) throw error
  return asked
}

function ready(status: number, page: Html, asked: readonly GraphqlAnswer[]): Answer {
  const sequence = Math.min(...asked.map((one) => one.sequence))
  const tags = [...new Set(asked.flatMap((one) => one.tags))]
  const moments = asked.flatMap(({ validUntil }) => (validUntil ? [Date.parse(validUntil)] : []))
  const headers = {
    ...commonHeaders,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': embedPolicy,
    'cache-control': status === 200 ? `public, max-age=${lifetime}` : 'no-cache',
    [answerHeaders.sequence]: String(sequence),
    [answerHeaders.tags]: [...new Set(asked.flatMap((one) => one.surrogateKeys))].join(' '),
  }
  return {
    bytes: new ReadyBytes({ status, headers, body: page.text }),
    ...{ sequence, tags },
    validUntil: moments.length > 0 ? Math.min(...moments) : null,
  }
}

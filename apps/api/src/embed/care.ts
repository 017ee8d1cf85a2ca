import { careCardsOf, type ConditionCareCard } from '@stride/content/condition/care-signs'
import type {
  CareCardViewFragment,
  CareLevel,
  RedFlagLevel,
  RegionalTextViewFragment,
  SiteSettingsViewFragment,
} from '@stride/content/generated/fragments'
import { regionNames } from '@stride/content/region/region'
import { markup, type Html, type HtmlValue } from '../page/markup'
import { icon, type IconName } from '../page/icon'
import { list } from './list'

type Regions = SiteSettingsViewFragment['regions']

const levels: Readonly<Record<CareLevel, { name: string; word: string; icon: IconName; elsewhere: string | null }>> = {
  EMERGENCY: {
    name: 'emergency',
    word: 'Emergency',
    icon: 'octagon-alert',
    elsewhere: 'Elsewhere: call your local emergency number.',
  },
  URGENT: {
    name: 'urgent',
    word: 'Urgent',
    icon: 'triangle-alert',
    elsewhere: 'Elsewhere: ask a doctor today. If it gets worse, call your local emergency number.',
  },
  NON_URGENT: { name: 'non-urgent', word: 'Not urgent', icon: 'circle-info', elsewhere: null },
}
const flagWords: Readonly<Record<RedFlagLevel, string>> = { EMERGENCY: 'Emergency sign', URGENT: 'Urgent sign' }

/** Whom to call when it cannot wait; without settings it still says what to do. */
export function emergencyLine(regions: Regions): Html {
  const numbers = regions.map(
    ({ region, emergencyNumber }, index) =>
      markup`${index > 0 && ' or '}<a class="callable" href="tel:${emergencyNumber}">${emergencyNumber}</a> (${regionNames[region]})`,
  )
  const words =
    numbers.length > 0
      ? markup`call ${numbers}. Elsewhere, call your local emergency number.`
      : 'call your local emergency number.'
  return markup`<p class="emergency-line">${icon('phone')}<span><strong>In an emergency</strong> ${words}</span></p>`
}

/** A guide's own care card. */
export function careCard({ level, heading, signs, action }: CareCardViewFragment, regions: Regions): Html {
  return careFrame({ level, heading, headingTag: 'h2', regions }, [
    list(signs),
    markup`<div class="care__do">${regionalAdvice(action, level)}</div>`,
  ])
}

/** The care cards that a condition brings, most pressing first. */
export function conditionCare(
  condition: Parameters<typeof careCardsOf>[0],
  headingTag: 'h2' | 'h3',
  regions: Regions,
): Html[] {
  return careCardsOf(condition).map((card) => conditionCareCard(card, headingTag, regions))
}

/** What must not wait at all begins with what to do; where only some signs must not wait, they come first. */
function conditionCareCard(card: ConditionCareCard, headingTag: 'h2' | 'h3', regions: Regions): Html {
  const { level, heading, statement, isPressing, help, signs } = card
  const advice = markup`<div class="care__do">${regionalAdvice(help, level)}</div>`
  const marked = signs.map(
    ({ level: of, texts }) =>
      markup`<div class="care__signs care__signs--${of.toLowerCase()}">${redFlag(of, texts.length > 1)}${list(texts)}</div>`,
  )
  const inside = isPressing ? [advice, ...marked] : [...marked, advice]
  return careFrame({ level, heading, statement, headingTag, regions }, inside)
}

/** What to do, for each region that it was written for. No region ever reads another's as its own. */
export function regionalAdvice(advice: readonly RegionalTextViewFragment[], level: CareLevel): Html {
  const { elsewhere } = levels[level]
  const each = advice.map(
    ({ region, text }) =>
      markup`<div><p class="regional-advice__region">In the ${regionNames[region]}</p><p class="regional-advice__text">${text}</p></div>`,
  )
  return markup`<div class="regional-advice">${each}${elsewhere && markup`<p class="regional-advice__elsewhere">${elsewhere}</p>`}</div>`
}

/** Says how alarming a sign is by word, shape and colour. */
export function redFlag(level: RedFlagLevel, many = false): Html {
  const shape = icon(level === 'EMERGENCY' ? 'octagon-alert' : 'triangle-alert')
  return markup`<span class="red-flag red-flag--${level.toLowerCase()}">${shape}${flagWords[level]}${many && 's'}</span>`
}

interface Frame {
  level: CareLevel
  heading: string
  statement?: string
  headingTag: 'h2' | 'h3'
  regions: Regions
}

/** The frame of every care card: the level in a word and a shape, then what it is about. */
export function careFrame({ level, heading, statement, headingTag, regions }: Frame, inside: HtmlValue): Html {
  const { name, word, icon: shape } = levels[level]
  const words = markup`<span class="care__level">${icon(shape)}${word}<span class="visually-hidden">: </span></span><span class="care__heading">${heading}</span>${statement && markup`<span class="care__statement"><span class="visually-hidden">: </span>${statement}</span>`}`
  const title =
    headingTag === 'h2' ? markup`<h2 class="care__title">${words}</h2>` : markup`<h3 class="care__title">${words}</h3>`
  const numbers =
    level === 'EMERGENCY' && regions.length > 0
      ? markup`<ul class="care__numbers" role="list">${regions.map(numberLink)}</ul>`
      : ''
  return markup`<section class="care care--${name}"><div class="care__band">${title}${numbers}</div><div class="care__body">${inside}</div></section>`
}

function numberLink({ region, emergencyNumber }: Regions[number]): Html {
  return markup`<li><a href="tel:${emergencyNumber}">${icon('phone')}<span><strong>${emergencyNumber}</strong> (${regionNames[region]})</span></a></li>`
}

import { ordinarySymptoms } from '@stride/content/condition/care-signs'
import { evidenceWords, onsetWords, treatmentPhases, urgencyWords } from '@stride/content/condition/condition-words'
import type {
  ConditionSectionViewFragment,
  FigureViewFragment,
  PresentationViewFragment,
  SiteSettingsViewFragment,
  StatedSymptomViewFragment,
  TreatmentViewFragment,
  Urgency,
} from '@stride/content/generated/fragments'
import { markup, type Html, type HtmlValue } from '../page/markup'
import { icon } from '../page/icon'
import { careCard, careFrame, conditionCare, redFlag, regionalAdvice } from './care'
import type { EmbeddedBlock, EmbeddedCondition, EmbeddedGuide } from './embed-operations'
import { linkOut } from './link-out'
import { list } from './list'
import { richText } from './rich-text'

/** What parts need to know of the page. */
export interface PartContext {
  siteUrl: string
  regions: SiteSettingsViewFragment['regions']
  /** Slugs of the conditions that have a part on this page. */
  explainedHere: ReadonlySet<string>
}

/** The guide's care cards, which come before everything else, wherever the guide has them; most pressing first. */
export function guideCare({ blocks }: EmbeddedGuide, { regions }: PartContext): Html[] {
  const cards = blocks.flatMap((block) => (block.__typename === 'CareCard' ? [block] : []))
  return (['EMERGENCY', 'URGENT', 'NON_URGENT'] as const).flatMap((level) =>
    cards.filter((card) => card.level === level).map((card) => careCard(card, regions)),
  )
}

/** The rest of the guide, in its order. */
export function guideParts({ intro, blocks }: EmbeddedGuide, context: PartContext): HtmlValue {
  return [richText(intro.tree, context.siteUrl), ...blocks.map((block) => blockPart(block, context))]
}

function blockPart(block: EmbeddedBlock, context: PartContext): Html | null {
  const { siteUrl, explainedHere } = context
  switch (block.__typename) {
    case 'CauseList': {
      const causes = block.causes.map(({ note, condition: { slug, title, urgency } }) => {
        const name = explainedHere.has(slug)
          ? markup`<a class="cause__name" href="#${slug}">${title}</a>`
          : linkOut(`${siteUrl}/conditions/${slug}`, title)
        const head = markup`<div class="cause__head">${name}${urgencyTag(urgency)}</div>`
        return markup`<li class="cause">${head}${note && markup`<p class="cause__note">${note}</p>`}</li>`
      })
      return part(block.heading, [
        richText(block.intro.tree, siteUrl),
        markup`<ul class="causes" role="list">${causes}</ul>`,
      ])
    }
    case 'ConditionSection':
      return conditionSection(block, context)
    case 'DoDontList':
      return part(
        block.heading,
        markup`<div class="do-dont">
          <div class="do-dont__side"><h3 class="heading heading--3">Do</h3>${list(block.dos, 'check')}</div>
          <div class="do-dont__side do-dont__side--dont"><h3 class="heading heading--3">Don’t</h3>${list(block.donts, 'cross')}</div>
        </div>`,
      )
    case 'ExternalLinks':
      return part(
        block.heading,
        list(
          block.links.map(
            ({ title, url, publisher }) =>
              markup`${linkOut(url, title)}<span class="external-links__publisher">${publisher}</span>`,
          ),
        ),
      )
    case 'Faq': {
      const questions = block.questions.map(
        ({ question, answer }) =>
          markup`<div class="faq__question"><h3 class="heading heading--3">${question}</h3>${richText(answer.tree, siteUrl)}</div>`,
      )
      return part(block.heading, markup`<div class="faq">${questions}</div>`)
    }
    case 'Figure':
      return figure(block)
    case 'Prose':
      return block.title ? part(block.title, richText(block.body.tree, siteUrl)) : richText(block.body.tree, siteUrl)
    case 'SymptomList':
      return part(block.heading, statedSymptoms(block.symptoms))
    // Care cards stand above; gear is never embedded; what this page does not know it leaves out.
    case 'CareCard':
    case 'GearSection':
      return null
  }
}

function conditionSection(block: ConditionSectionViewFragment, context: PartContext): Html {
  const { condition, lead, showTreatments } = block
  const only = condition.presentations.length === 1
  const described = condition.presentations.flatMap((presentation) => {
    const symptoms = ordinarySymptoms(presentation)
    const heading = only ? 'Symptoms' : `Symptoms: ${lowerFirst(presentation.name)}`
    return symptoms.length > 0 ? [subPart(heading, list(symptoms))] : []
  })
  return part(
    condition.title,
    [
      lead ? richText(lead.tree, context.siteUrl) : markup`<p class="measure">${condition.summary}</p>`,
      conditionCare(condition, 'h3', context.regions),
      described,
      showTreatments && condition.treatments.length > 0 && subPart('Treatment', treatments(condition.treatments, 4)),
      markup`<p>${linkOut(`${context.siteUrl}/conditions/${condition.slug}`, `Read more on ${lowerFirst(condition.title)}`)}</p>`,
    ],
    condition.slug,
  )
}

/** What a condition says below its care cards. */
export function conditionParts(condition: EmbeddedCondition, context: PartContext): HtmlValue {
  const { siteUrl } = context
  const { overview, presentations, causes, riskFactors, diagnosis, prevention, returnToRunning, figures } = condition
  const text = (heading: string, of: { tree: EmbeddedCondition['overview']['tree'] } | null) =>
    of && part(heading, richText(of.tree, siteUrl))
  const listed = (heading: string, items: readonly string[]) => items.length > 0 && part(heading, list(items))
  return [
    text('Overview', overview),
    figures.map(figure),
    presentations.map((presentation) => presentationPart(presentation, presentations.length === 1, context)),
    listed('Causes', causes),
    listed('What makes it more likely', riskFactors),
    text('How it is diagnosed', diagnosis),
    condition.treatments.length > 0 && part('Treatment', treatments(condition.treatments, 3)),
    text('Returning to running', returnToRunning),
    text('Prevention', prevention),
  ]
}

function presentationPart(
  presentation: PresentationViewFragment,
  isOnly: boolean,
  { siteUrl, regions }: PartContext,
): Html {
  const { name, onset, urgency, description, symptoms, helpAdvice } = presentation
  // The signs that cannot wait, and what to do about them, stand in the care cards at the top.
  const hasCareCard = ordinarySymptoms(presentation).length < symptoms.length
  const advice = careFrame(
    { level: 'NON_URGENT', heading: 'Getting help', headingTag: 'h3', regions },
    regionalAdvice(helpAdvice, 'NON_URGENT'),
  )
  return part(isOnly ? 'Symptoms' : name, [
    markup`<p class="presentation__facts"><span>${onsetWords[onset]}</span>${urgencyTag(urgency)}</p>`,
    description && richText(description.tree, siteUrl),
    urgency === 'EMERGENCY' || urgency === 'URGENT' ? list(symptoms.map((one) => one.text)) : statedSymptoms(symptoms),
    !hasCareCard && advice,
  ])
}

function treatments(all: readonly TreatmentViewFragment[], level: 3 | 4): Html {
  const groups = treatmentPhases.flatMap(([phase, name]) => {
    const items = all
      .filter((treatment) => treatment.phase === phase)
      .map(({ text, evidence, presentations }) => {
        const whom = presentations.length > 0 && `. For: ${presentations.map((one) => one.name).join(', ')}`
        return markup`${text} <span class="treatments__note">${evidenceWords[evidence]}${whom}</span>`
      })
    if (items.length === 0) return []
    const heading =
      level === 3
        ? markup`<h3 class="heading heading--4">${name}</h3>`
        : markup`<h4 class="heading heading--4">${name}</h4>`
    return [markup`<div class="treatments__phase">${heading}${list(items)}</div>`]
  })
  return markup`<div class="treatments">${groups}</div>`
}

function statedSymptoms(symptoms: readonly StatedSymptomViewFragment[]): Html {
  return list(symptoms.map(({ text, redFlag: level }) => markup`${text} ${level && redFlag(level)}`))
}

function urgencyTag(urgency: Urgency): Html {
  const { text, icon: shape } = urgencyWords[urgency]
  return markup`<span class="urgency urgency--${urgency.toLowerCase().replace('_', '-')}">${shape && icon(shape)}${text}</span>`
}

function figure({ media: { path, alt, width, height, credit }, caption }: FigureViewFragment): Html {
  const size = width && height ? markup` width="${width}" height="${height}"` : ''
  const words =
    (caption || credit) &&
    markup`<figcaption class="figure__caption">${caption}${credit && markup`<span class="figure__credit">${credit}</span>`}</figcaption>`
  return markup`<figure class="figure"><div class="figure__plate"><img class="figure__picture" src="${path}" alt="${alt}"${size} loading="lazy" decoding="async"></div>${words}</figure>`
}

function part(heading: string, inside: HtmlValue, anchor?: string): Html {
  const id = anchor !== undefined && markup` id="${anchor}"`
  return markup`<section class="part"><h2 class="heading heading--2"${id}>${heading}</h2>${inside}</section>`
}

function subPart(heading: string, inside: HtmlValue): Html {
  return markup`<div class="part__sub"><h3 class="heading heading--3">${heading}</h3>${inside}</div>`
}

/** A title or name inside a sentence: "Calf strain" becomes "calf strain", "DVT" stays. */
function lowerFirst(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

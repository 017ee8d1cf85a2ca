import type { PresentationViewFragment, RedFlagLevel, RegionalTextViewFragment } from '../generated/fragments'

/** A care card that a condition brings: what to do, and the signs that ask for it. */
export interface ConditionCareCard {
  key: string
  level: RedFlagLevel
  heading: string
  /** The line below the heading. */
  statement: string
  /** Whether the presentation itself must not wait, and not only some signs. */
  isPressing: boolean
  help: readonly RegionalTextViewFragment[]
  /** Most alarming first; no level is empty. */
  signs: ReadonlyArray<{ level: RedFlagLevel; texts: readonly string[] }>
}

interface ConditionOfCare {
  title: string
  presentations: readonly PresentationViewFragment[]
}

const levels = ['EMERGENCY', 'URGENT'] as const satisfies readonly RedFlagLevel[]

/** How fast a sign asks for help in a presentation: its own red flag or the presentation's urgency, whichever is more. */
function levelOf(redFlag: RedFlagLevel | null, urgency: PresentationViewFragment['urgency']): RedFlagLevel | null {
  return levels.find((level) => level === redFlag || level === urgency) ?? null
}

/** The care cards of a condition, most pressing first: one for each presentation that has a sign which must not wait. */
export function careCardsOf(condition: ConditionOfCare): ConditionCareCard[] {
  const cards = condition.presentations.flatMap((presentation) => {
    const signs = levels.flatMap((level) => {
      const texts = presentation.symptoms
        .filter(({ redFlag }) => levelOf(redFlag, presentation.urgency) === level)
        .map(({ text }) => text)
      return texts.length > 0 ? [{ level, texts }] : []
    })
    const [first] = signs
    if (!first) return []
    const isPressing = levels.some((level) => level === presentation.urgency)
    // A condition that can wait must not look like an emergency itself: there the signs are the heading.
    const words = [presentationTitle(condition, presentation), statementOf(presentation.urgency, first.level)] as const
    const [heading, statement] = isPressing ? words : ([words[1], words[0]] as const)
    return [
      {
        key: presentation.key,
        level: first.level,
        heading,
        statement,
        isPressing,
        help: presentation.helpAdvice,
        signs,
      },
    ]
  })
  return levels.flatMap((level) => cards.filter((card) => card.level === level))
}

/** The symptoms of a presentation that no care card shows. */
export function ordinarySymptoms(presentation: PresentationViewFragment): string[] {
  return presentation.symptoms
    .filter(({ redFlag }) => levelOf(redFlag, presentation.urgency) === null)
    .map(({ text }) => text)
}

/** A presentation's name with its condition's, unless it says it already: "Compartment syndrome – acute". */
export function presentationTitle(condition: ConditionOfCare, presentation: PresentationViewFragment): string {
  if (condition.presentations.length === 1) return condition.title
  const name = presentation.name
  if (name.toLowerCase().includes(condition.title.toLowerCase())) return name
  return `${condition.title} – ${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

function statementOf(urgency: PresentationViewFragment['urgency'], worst: RedFlagLevel): string {
  if (urgency === 'EMERGENCY') return 'This is an emergency'
  if (urgency === 'URGENT')
    return worst === 'EMERGENCY' ? 'This needs urgent help, and some signs are an emergency' : 'This needs urgent help'
  return worst === 'EMERGENCY' ? 'Signs that need emergency help' : 'Signs that need urgent help'
}

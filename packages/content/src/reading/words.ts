import { fillTokens } from '../region/emergency-tokens'
import { inLocale, type Localised } from '../region/locale'
import { regions, type Region, type Regional } from '../region/region'
import { mapText, type RichText } from '../rich-text/rich-text'
import type { ReadingContext } from './reading-context'
import { settingsIn } from './settings'

/** Text in the reader's locale, else in British English, with the numbers of their region filled in. */
export function words(value: Localised<string>, context: ReadingContext): string {
  return filled(inLocale(value, context.locale), context.region, context)
}

export function wordsOrNull(value: Localised<string> | undefined, context: ReadingContext): string | null {
  return value ? words(value, context) : null
}

/** Formatted text, the same way. */
export function formatted(value: Localised<RichText>, context: ReadingContext): RichText {
  return mapText(inLocale(value, context.locale), (text) => filled(text, context.region, context))
}

export function formattedOrNull(value: Localised<RichText> | undefined, context: ReadingContext): RichText | null {
  return value ? formatted(value, context) : null
}

/**
 * Text written for one region each: the reader's, or all when theirs is unknown. Each has its own region's numbers, and
 * a region without text has none: advice of one country never stands in for another's.
 */
export function regionalTexts(
  value: Regional<string>,
  context: ReadingContext,
): Array<{ region: Region; text: string }> {
  return regionsIn(context).flatMap((region) => {
    const text = value[region]
    return text ? [{ region, text: filled(text, region, context) }] : []
  })
}

/** The reader's region, or all of them when it is unknown. */
export function regionsIn(context: ReadingContext): readonly Region[] {
  return context.region ? [context.region] : regions
}

function filled(text: string, region: Region | null, context: ReadingContext): string {
  if (!text.includes('{{')) return text
  const settings = settingsIn(context)
  // Pages are published after the settings, which cannot be withdrawn. Should they be missing all the same, no braces
  // may stand where a number should.
  if (!settings) return text.replace(/\{\{[^{}]*\}\}/g, 'your local emergency number')
  return fillTokens(text, region, settings)
}

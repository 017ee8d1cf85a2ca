import type { Locale } from '../region/locale'
import type { SiteSettingsViewFragment } from '../generated/fragments'

/** What views need to know of the page that they stand in. */
export interface PageContext {
  locale: Locale
  /** Numbers that a reader can call by touching them: the regions' emergency and urgent help lines. */
  callableNumbers: readonly string[]
  /** Slugs of the conditions that have a part of their own on this page, under their slug as the anchor. */
  explainedHere: ReadonlySet<string>
}

/** The numbers of the settings that stand alone, such as 999 or the 111 of "NHS 111". */
export function callableNumbers(settings: SiteSettingsViewFragment | null): string[] {
  const numbers = (settings?.regions ?? []).flatMap(({ emergencyNumber, urgentHelp }) => [
    emergencyNumber,
    ...(urgentHelp.match(/\b[0-9]{3}\b/g) ?? []),
  ])
  return [...new Set(numbers)]
}

import type { Locale } from '../region/locale'
import type { Region, SiteSettingsViewFragment } from '../generated/fragments'

/** What views need to know of the page that they stand in. */
export interface PageContext {
  locale: Locale
  /** The number for an ambulance in each region; none while the settings are not public. */
  emergencyNumbers: ReadonlyArray<{ region: Region; number: string }>
  /** Numbers that a reader can call by touching them: the regions' emergency and urgent help lines. */
  callableNumbers: readonly string[]
  /** Slugs of the conditions that have a part of their own on this page, under their slug as the anchor. */
  explainedHere: ReadonlySet<string>
}

/** What the settings say to the views of a page in a locale. */
export function pageContext(settings: SiteSettingsViewFragment | null, locale: Locale): PageContext {
  const emergencyNumbers = (settings?.regions ?? []).map(({ region, emergencyNumber: number }) => ({ region, number }))
  return { locale, emergencyNumbers, callableNumbers: callableNumbers(settings), explainedHere: new Set() }
}

/** The numbers of the settings that stand alone, such as 999 or the 111 of "NHS 111". */
function callableNumbers(settings: SiteSettingsViewFragment | null): string[] {
  const numbers = (settings?.regions ?? []).flatMap(({ emergencyNumber, urgentHelp }) => [
    emergencyNumber,
    ...(urgentHelp.match(/\b[0-9]{3}\b/g) ?? []),
  ])
  return [...new Set(numbers)]
}

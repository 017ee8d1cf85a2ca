import { regionNames, regions } from '../region/region'
import type { SiteSettings } from '../site-settings/site-settings'
import type { ReadingContext } from './reading-context'

/** The site settings; undefined until they are published. */
export function settingsIn(context: ReadingContext): SiteSettings | undefined {
  return context.published.all('siteSettings')[0]?.content
}

/** What has to be said before gear: in the words of the reader's region, or of every region when theirs is unknown. */
export function disclosureIn(context: ReadingContext): string {
  const settings = settingsIn(context)
  if (!settings) throw new Error('Gear must not be shown before the site settings are published.')
  if (context.region) return settings[context.region].gearDisclosure
  return regions.map((region) => `${regionNames[region]}: ${settings[region].gearDisclosure}`).join('\n')
}

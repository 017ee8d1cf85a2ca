import { z } from 'zod'
import { clinical, editorial } from '../shape/facets'
import { slug, text } from '../shape/text'

/** The words and numbers that differ by country. */
const regionSettingsShape = z.object({
  /** The number to call for an ambulance, such as 999. */
  emergencyNumber: clinical(z.string().regex(/^[0-9]{2,6}$/)),
  /** Other ways to reach it: text relay, British Sign Language, emergency SMS. */
  emergencyNote: clinical(text),
  /** Who to ask when it cannot wait for an appointment, as it reads in a sentence: "NHS 111" or "your doctor's office or an urgent care clinic". */
  urgentHelp: clinical(text),
  urgentNote: clinical(text),
  /** The label before a gear link: "Ad", "Paid link". */
  adLabel: editorial(text),
  /** The sentence before a gear section. */
  gearDisclosure: editorial(text),
})
export type RegionSettings = z.infer<typeof regionSettingsShape>

/** What holds for the whole site. There is exactly one such entry. */
export const siteSettingsShape = z.object({
  slug: editorial(slug),
  siteName: editorial(text),
  GB: regionSettingsShape,
  US: regionSettingsShape,
})
export type SiteSettings = z.infer<typeof siteSettingsShape>

import { PublicError } from '@stride/content/reading/public-error'
import { locales, type Locale } from '@stride/content/region/locale'
import { regions, type Region } from '@stride/content/region/region'

/** Where the readers of an embedded page are. */
export interface EmbedPlace {
  /** Null: every region's advice is shown, each under its name. */
  region: Region | null
  locale: Locale
}

/** What an address says: `?region=GB&locale=en-GB`. Throws a PublicError that says what is accepted. */
export function embedPlaceFrom(query: Readonly<Record<string, unknown>>): EmbedPlace {
  return {
    region: oneOf(regions, 'region', query.region, (value) => value.toUpperCase()) ?? null,
    locale: oneOf(locales, 'locale', query.locale, tagOf) ?? 'en-GB',
  }
}

/** en-GB of `en-gb`, `en_GB` and `EN_GB`. */
function tagOf(value: string): string {
  const [language = '', country = ''] = value.split(/[-_]/)
  return `${language.toLowerCase()}-${country.toUpperCase()}`
}

function oneOf<T extends string>(
  accepted: readonly T[],
  name: string,
  value: unknown,
  normal: (value: string) => string,
): T | undefined {
  if (value === undefined || value === '') return undefined
  const found = typeof value === 'string' ? accepted.find((one) => one === normal(value)) : undefined
  if (!found) throw new PublicError(`${name} must be ${accepted.join(' or ')}; it may be left out.`, 'BAD_USER_INPUT')
  return found
}

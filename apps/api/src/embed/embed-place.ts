import { PublicError } from '@stride/content/reading/public-error'
import { locales, type Locale } from '@stride/content/region/locale'
import { regions, type Region } from '@stride/content/region/region'
import { nearName } from './near-name'

const usualLocale: Locale = 'en-GB'

/** Where the readers of an embedded page are. */
export interface EmbedPlace {
  /** Null: every region's advice is shown, each under its name. */
  region: Region | null
  locale: Locale
}

/**
 * What an address says: `?region=GB&locale=en-GB`. Throws a PublicError that says what is accepted, also for a slip in a
 * name: passed over in silence, it would show readers the advice of another country. Other names are those of whoever
 * counts visitors, and say nothing to us.
 */
export function embedPlaceFrom(query: Readonly<Record<string, unknown>>): EmbedPlace {
  for (const written of Object.keys(query)) {
    const meant = nearName(written, ['region', 'locale'])
    if (meant) throw new PublicError(`Write ${meant}= instead of ${written}= in the address.`, 'BAD_USER_INPUT')
  }
  return {
    region: oneOf(regions, 'region', query.region, (value) => value.toUpperCase()) ?? null,
    locale: oneOf(locales, 'locale', query.locale, tagOf) ?? usualLocale,
  }
}

/** How an address says it: `?region=GB`, without what is usual. */
export function placeQuery({ region, locale }: EmbedPlace): string {
  const said = [...(region ? [`region=${region}`] : []), ...(locale === usualLocale ? [] : [`locale=${locale}`])]
  return said.length > 0 ? `?${said.join('&')}` : ''
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

import { guideInApi } from './graphql'
import type { SystemAddresses } from './running-system'
import { until } from './until'

/** How long a publication may take to be seen, in milliseconds. */
export const visibleWithin = 1_000

/** How long it took, in milliseconds, until the API and the site show a guide's summary, since a moment. */
export async function whenVisible(
  { apiUrl, siteUrl }: Pick<SystemAddresses, 'apiUrl' | 'siteUrl'>,
  slug: string,
  summary: string,
  since: number,
): Promise<{ api: number; site: number }> {
  const patience = { within: 10 * visibleWithin, every: 5 }
  const elapsed = () => Math.round(performance.now() - since)
  const [api, site] = await Promise.all([
    until('the API shows it', async () => (await guideInApi(apiUrl, slug))?.summary === summary, patience).then(
      elapsed,
    ),
    until('the site shows it', async () => (await guidePage(siteUrl, slug)).includes(summary), patience).then(elapsed),
  ])
  return { api, site }
}

export async function guidePage(siteUrl: string, slug: string): Promise<string> {
  return (await fetch(`${siteUrl}/guides/${slug}`)).text()
}

type Environment = Readonly<Record<string, string | undefined>>

/** Where the CMS is reached, without a trailing slash: CMS_URL, or localhost on CMS_PORT. */
export function cmsUrl(env: Environment = process.env): string {
  return originFrom('CMS_URL', env.CMS_URL, `http://localhost:${env.CMS_PORT || '3001'}`)
}

/** Where readers find the site, without a trailing slash: SITE_URL, or localhost on WEB_PORT. */
export function siteUrl(env: Environment = process.env): string {
  return originFrom('SITE_URL', env.SITE_URL, `http://localhost:${env.WEB_PORT || '3000'}`)
}

/** Where partners reach the API, without a trailing slash: API_PUBLIC_URL, or localhost on API_PORT. */
export function publicApiUrl(env: Environment = process.env): string {
  return originFrom('API_PUBLIC_URL', env.API_PUBLIC_URL, `http://localhost:${env.API_PORT || '4000'}`)
}

/** Whether browsers reach the CMS by https, so that its cookies may be kept to that. */
export function isHttps(env: Environment = process.env): boolean {
  return cmsUrl(env).startsWith('https:')
}

function originFrom(name: string, value: string | undefined, otherwise: string): string {
  const text = value?.trim() || otherwise
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`${name} is "${text}". Use a full address such as https://cms.example.org, or leave it unset.`)
  return new URL(text).origin
}

/** Public address of the site, without a slash at its end. */
export function siteUrl(): string {
  return (process.env.SITE_URL || `http://localhost:${process.env.WEB_PORT || '3000'}`).replace(/\/+$/, '')
}

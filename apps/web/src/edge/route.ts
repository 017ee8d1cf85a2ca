/** What a request asks for. */
export type Route =
  | { kind: 'page'; path: string }
  | { kind: 'offer'; offerId: string }
  | { kind: 'media'; path: string }
  | { kind: 'file'; path: string }
  | { kind: 'sitemap' }
  | { kind: 'robots' }
  | { kind: 'live' }
  | { kind: 'ready' }
  | { kind: 'redirect'; location: string }
  | { kind: 'tooLong' }
  | { kind: 'absent' }

const longestUrl = 2_048
const pagePath = /^\/(?:[a-z0-9][a-z0-9._~-]*(?:\/[a-z0-9][a-z0-9._~-]*)*)?$/
const offerPath = /^\/go\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/
const mediaPath = /^\/media\/[0-9a-f]{64}\.[a-z0-9]{2,5}$/

/**
 * Tells what a request target asks for. Every page has one address: other spellings (upper case, doubled slashes, one at
 * the end) lead to a redirect. The query never decides anything and goes no further, so that no two requests for one
 * page differ; a target that no page of ours can have is absent without anybody being asked.
 *
 * @param hasFile whether the build has a file under a path
 */
export function routeOf(target: string, hasFile: (path: string) => boolean): Route {
  if (target.length > longestUrl) return { kind: 'tooLong' }
  const path = target.split(/[?#]/, 1)[0] ?? ''
  if (!path.startsWith('/')) return { kind: 'absent' }
  if (hasFile(path)) return { kind: 'file', path }
  if (path.startsWith('/_next/')) return { kind: 'absent' }
  const canonical = path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
  if (!pagePath.test(canonical)) return { kind: 'absent' }
  if (canonical !== path) return { kind: 'redirect', location: canonical }

  if (canonical === '/health/live') return { kind: 'live' }
  if (canonical === '/health/ready') return { kind: 'ready' }
  if (canonical === '/sitemap.xml') return { kind: 'sitemap' }
  if (canonical === '/robots.txt') return { kind: 'robots' }
  if (canonical.startsWith('/go/')) {
    const offerId = offerPath.exec(canonical)?.[1]
    return offerId ? { kind: 'offer', offerId } : { kind: 'absent' }
  }
  if (canonical.startsWith('/media/'))
    return mediaPath.test(canonical) ? { kind: 'media', path: canonical } : { kind: 'absent' }
  return { kind: 'page', path: canonical }
}

import { isSafeHref } from './rich-text'

/**
 * The address of a link as it goes out to other sites: checked again, percent-encoded, and a path of ours made absolute
 * (`/conditions/calf-strain` would lead to the partner's own site). Undefined when it is unsafe: then the words stand
 * alone.
 */
export function outgoingHref(href: string, siteUrl: string): string | undefined {
  if (!isSafeHref(href)) return undefined
  const url = new URL(href, siteUrl)
  const address = href.startsWith('#') ? url.hash || '#' : url.href
  return address.replace(/[<>\\"]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

import { siteUrl } from './site-url'

/** Where the API says how another site frames a page of ours. @param path of the page, such as /guides/calf-pain */
export function oembedAddress(path: string): string {
  const api = process.env.API_PUBLIC_URL || `http://localhost:${process.env.API_PORT || '4000'}`
  return `${api.replace(/\/+$/, '')}/oembed?format=json&url=${encodeURIComponent(siteUrl() + path)}`
}

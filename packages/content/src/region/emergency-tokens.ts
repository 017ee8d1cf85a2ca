import type { RegionSettings, SiteSettings } from '../site-settings/site-settings'
import { regionNames, regions, type Region } from './region'

/**
 * Tokens that editors write instead of numbers, so that a number is right everywhere at once:
 * `{{emergency-number}}`, `{{emergency-note}}`, `{{urgent-help}}`, `{{urgent-note}}`.
 */
const tokens: Readonly<Record<string, keyof RegionSettings>> = {
  'emergency-number': 'emergencyNumber',
  'emergency-note': 'emergencyNote',
  'urgent-help': 'urgentHelp',
  'urgent-note': 'urgentNote',
}
export const tokenNames = Object.keys(tokens)
const pattern = /\{\{\s*([a-z-]+)\s*\}\}/g

/** The tokens in a text that stand for nothing: an editor's typing mistake. */
export function unknownTokens(text: string): string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => (name && !(name in tokens) ? [name] : []))
}

/** Phone numbers of the emergency services written out instead of as a token. */
export function writtenOutNumbers(text: string): string[] {
  return [...text.replace(pattern, '').matchAll(/\b(999|911|112|111)\b/g)].map(([number]) => number)
}

/**
 * Fills the tokens in for a region. Without one, every region's value is given with its name, because a reader
 * anywhere must find theirs: "999 (UK) or 911 (USA)".
 */
export function fillTokens(text: string, region: Region | null, settings: SiteSettings): string {
  return text.replace(pattern, (token, name: string) => {
    const key = tokens[name]
    if (!key) return token
    if (region) return settings[region][key]
    return regions.map((each) => `${settings[each][key]} (${regionNames[each]})`).join(' or ')
  })
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrastRatio } from './contrast'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)')

function coloursIn(part: string): Record<string, string> {
  const found = [...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)]
  return Object.fromEntries(found.map(([, name = '', hex = '']): [string, string] => [name, hex]))
}

const light = coloursIn(lightPart)
const dark = { ...light, ...coloursIn(darkPart) }

/** Text on its ground: WCAG 2.2 AA asks for 4.5 to 1. */
const text: ReadonlyArray<readonly [ink: string, ground: string]> = [
  ...['paper', 'surface', 'raised', 'main-tint', 'drawing', 'emergency-tint', 'urgent-tint'].map(
    (ground) => ['ink', ground] as const,
  ),
  ...['paper', 'surface', 'raised', 'drawing'].map((ground) => ['ink-soft', ground] as const),
  ...['paper', 'surface', 'raised', 'main-tint', 'emergency-tint', 'urgent-tint'].map(
    (ground) => ['main', ground] as const,
  ),
  ...['paper', 'surface', 'raised', 'main-tint'].map((ground) => ['main-hover', ground] as const),
  ['on-main', 'main'],
  ['on-emergency', 'emergency'],
  ['on-urgent', 'urgent'],
  ...['paper', 'surface', 'raised', 'emergency-tint'].map((ground) => ['emergency-ink', ground] as const),
  ...['paper', 'surface', 'raised', 'urgent-tint', 'emergency-tint'].map((ground) => ['urgent-ink', ground] as const),
  ...['gear', 'gear-raised'].flatMap((ground) => [['gear-ink', ground] as const, ['gear-ink-soft', ground] as const]),
  ['on-gear-label', 'gear-label'],
  ['paper', 'ink'],
  ['focus', 'focus-halo'],
]

/** Edges and marks that carry meaning, and the focus ring, on their ground: 3 to 1. */
const marks: ReadonlyArray<readonly [mark: string, ground: string]> = [
  ['line-strong', 'paper'],
  ['line-strong', 'surface'],
  ['main', 'paper'],
  ['urgent-edge', 'paper'],
  ['urgent-edge', 'urgent-tint'],
  ['emergency-edge', 'paper'],
  ['emergency-edge', 'emergency-tint'],
  ['gear-line', 'gear'],
  ['gear-line', 'paper'],
  ...['paper', 'surface', 'gear', 'emergency-tint', 'urgent-tint'].map((ground) => ['focus', ground] as const),
]

describe.each([
  ['light', light],
  ['dark', dark],
])('contrast in the %s scheme', (_scheme, colours) => {
  const ratio = ([one, other]: readonly [string, string]) => {
    const [first, second] = [colours[one], colours[other]]
    if (!first || !second) throw new Error(`tokens.css does not define --${first ? other : one} as #rrggbb.`)
    return contrastRatio(first, second)
  }
  it.each(text)('lets --%s be read on --%s', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(marks)('lets --%s be seen on --%s', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3)
  })
})

it('designs every colour for the dark as well', () => {
  expect(Object.keys(coloursIn(darkPart)).sort()).toEqual(Object.keys(light).sort())
})

it('measures as WCAG does', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { icon } from './icon'

const ofTheSite = readFileSync(new URL('../../../../packages/ui/src/icon/icon.view.tsx', import.meta.url), 'utf8')
const names = [
  'octagon-alert',
  'triangle-alert',
  'circle-info',
  'check',
  'cross',
  'arrow-out',
  'clipboard-check',
  'phone',
]

describe('icons', () => {
  it.each(names)('%s is drawn as on the site', (name) => {
    const lines = [...icon(name as Parameters<typeof icon>[0]).text.matchAll(/ d="([^"]+)"/g)].map(
      ([, line = '']) => line,
    )
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(ofTheSite).toContain(`"${line}"`)
  })
})

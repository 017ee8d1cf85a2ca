import { beforeAll, describe, expect, it } from 'vitest'
import { workspaces } from '../../scripts/setup/workspaces.mjs'
import { violationsOf } from './cruise-repository'
import { loadingRules, namingRules, ruledWorkspaces } from './import-rules'

const patience = 120_000

describe.each([
  { what: 'what a file names', rules: namingRules, typesToo: true },
  { what: 'what an app loads', rules: loadingRules, typesToo: false },
])('imports: $what', ({ rules, typesToo }) => {
  let broken = new Map<string, string[]>()
  beforeAll(async () => {
    broken = await violationsOf(rules, { typesToo })
  }, patience)

  it.each(rules.map(({ name }) => name ?? ''))('%s', (name) => {
    expect(broken.get(name) ?? []).toEqual([])
  })
})

describe('the rules themselves', () => {
  it('know every workspace', () => {
    const folders = workspaces().map(({ folder }) => folder)
    expect(ruledWorkspaces.toSorted()).toEqual(folders.filter((folder) => folder !== 'tests').toSorted())
  })

  it(
    'find what they forbid',
    async () => {
      const broken = await violationsOf(
        [
          { name: 'direct', from: { path: '^apps/web/src/' }, to: { path: '^packages/edge/' } },
          {
            name: 'far',
            from: { path: String.raw`^apps/cms/src/payload\.config\.ts$` },
            to: { path: '^node_modules/mongodb/', reachable: true },
          },
        ],
        { typesToo: false },
      )
      expect([...broken.keys()].toSorted()).toEqual(['direct', 'far'])
    },
    patience,
  )
})

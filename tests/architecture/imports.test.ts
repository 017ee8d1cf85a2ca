import type { IForbiddenRuleType } from 'dependency-cruiser'
import { beforeAll, describe, expect, it } from 'vitest'
import { workspaces } from '../../scripts/setup/workspaces.mjs'
import { violationsOf } from './cruise-repository'
import { loadingRules, namingRules, ruledWorkspaces } from './import-rules'

const patience = 120_000

/** What is so: whoever finds nothing looks for nothing. */
const known: IForbiddenRuleType[] = [
  { name: 'direct', from: { path: '^apps/web/src/' }, to: { path: '^packages/edge/' } },
  {
    name: 'far',
    from: { path: String.raw`^apps/cms/src/payload\.config\.ts$` },
    to: { path: '^node_modules/mongodb/', reachable: true },
  },
]

describe.each([
  { what: 'what a file names', rules: namingRules, typesToo: true },
  { what: 'what an app loads', rules: loadingRules, typesToo: false },
])('imports: $what', ({ rules, typesToo }) => {
  let broken = new Map<string, string[]>()
  beforeAll(async () => {
    broken = await violationsOf([...rules, ...known], { typesToo })
  }, patience)

  it.each(rules.map(({ name }) => name ?? ''))('%s', (name) => {
    expect(broken.get(name) ?? []).toEqual([])
  })

  it.each(known.map(({ name }) => name ?? ''))('are found when they are forbidden: %s', (name) => {
    expect(broken.get(name) ?? []).not.toEqual([])
  })
})

it('the rules know every workspace', () => {
  const folders = workspaces().map(({ folder }) => folder)
  expect(ruledWorkspaces.toSorted()).toEqual(folders.filter((folder) => folder !== 'tests').toSorted())
})

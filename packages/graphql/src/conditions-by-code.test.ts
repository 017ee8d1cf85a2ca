import { conditionFixtures } from '@stride/content/condition/condition.fixtures'
import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { describe, expect, it } from 'vitest'
import { sourceOf } from './answer.fixtures'

const code = { system: 'ICD-10', version: '2019', title: 'An example' } as const
const { ask } = sourceOf({
  [fixtureIds.selfCareCondition]: {
    ...conditionFixtures.selfCare,
    regions: ['GB'],
    codes: [{ ...code, code: 'T79.6', match: 'narrower' }],
  },
  [fixtureIds.redFlagCondition]: {
    ...conditionFixtures.redFlag,
    codes: [
      { ...code, code: 'T79.6', match: 'exact' },
      { ...code, code: 'T79', match: 'broader' },
      { ...code, system: 'ICD-10-CM', code: 'T79.A2', match: 'exact' },
    ],
  },
})

const lookUp = (args: string, context = '') => {
  const { data, errors, tags } = ask(`query ${context} { conditionsByCode(${args}) {
    system code licenceNotice conditions { isAbove code { system version code match licenceNotice } condition { slug } } } }`)
  const { conditionsByCode: found } = (data ?? {}) as {
    conditionsByCode?: {
      code: string
      licenceNotice: string
      conditions: Array<{ isAbove: boolean; code: { code: string; match: string }; condition: { slug: string } }>
    }
  }
  const lines = found?.conditions.map(
    ({ isAbove, code: { code: own, match }, condition }) =>
      `${condition.slug} ${own} ${match}${isAbove ? ' above' : ''}`,
  )
  return { found, lines, errors, tags }
}

describe('conditions by code', () => {
  it('come with version, match and notice, those that mean the same first', () => {
    const { found, lines, tags } = lookUp('system: ICD_10, code: "t796"')
    expect(lines).toEqual(['pulled-calf T79.6 EXACT', 'pressure-in-the-leg T79.6 BROADER', 'tight-calf T79.6 NARROWER'])
    expect(found).toMatchObject({ code: 'T79.6', licenceNotice: expect.stringContaining('World Health') as string })
    expect(tags.some((tag) => tag.includes('code:ICD-10:T79.6'))).toBe(true)
  })

  it('are only those of the reader’s region and of the system', () => {
    expect(lookUp('system: ICD_10, code: "T79.6"', '@inContext(region: US)').lines).not.toContain(
      'tight-calf T79.6 NARROWER',
    )
    expect(lookUp('system: ICD_10_CM, code: "T79.6"').lines).toEqual([])
    expect(lookUp('system: ICD_11, code: "FB51.1"').lines).toEqual([])
  })

  it('may be found under a more general code, marked as such', () => {
    expect(lookUp('system: ICD_10_CM, code: "T79.A21A"').lines).toEqual([])
    expect(lookUp('system: ICD_10_CM, code: "T79.A21A", includeAbove: true').lines).toEqual([
      'pulled-calf T79.A2 EXACT above',
    ])
    expect(lookUp('system: ICD_10, code: "T79.6", includeAbove: true').lines).toContain('pulled-calf T79 BROADER above')
  })

  it('are refused for what is no code', () => {
    expect(lookUp('system: SNOMED_CT, code: "128053004"').errors?.[0]?.message).toContain('mistyped')
  })
})

import { describe, expect, it } from 'vitest'
import { checkVariables } from './check-variables'

const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)])

describe('variables', () => {
  it('are taken at the size of any argument', () => {
    const ids = Array.from({ length: 100 }, () => '5f0a1f9e-3b1c-4b3e-9a51-0b8e1f0a7c11')
    expect(() => checkVariables({ ids, filter: { urgency: ['EMERGENCY'] }, after: null })).not.toThrow()
    expect(() => checkVariables(JSON.parse('{"__proto__": {"polluted": 1}}') as Record<string, unknown>)).not.toThrow()
  })

  it.each([
    ['long text', { text: 'a'.repeat(20_001) }],
    ['many values', { list: Array.from({ length: 20_001 }, () => 0) }],
    ['long names', { ['a'.repeat(20_001)]: 1 }],
    ['lists in lists', { list: nested(9) }],
    ['more lists in lists than our stack is deep', { list: nested(5_000) }],
  ])('are refused for %s', (_, variables) => {
    expect(() => checkVariables(variables)).toThrow(
      expect.objectContaining({ extensions: { code: 'VARIABLES_TOO_LARGE' } }) as Error,
    )
  })
})

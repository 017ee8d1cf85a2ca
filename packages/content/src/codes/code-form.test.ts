import { describe, expect, it } from 'vitest'
import { codesAbove, writtenCode } from './code-form'

describe('a code', () => {
  it.each([
    ['ICD-10', 's861', 'S86.1'],
    ['ICD-10', ' I80.2 ', 'I80.2'],
    ['ICD-10', 'm84', 'M84'],
    ['ICD-10-CM', 't79a2', 'T79.A2'],
    ['ICD-10-CM', 'S86.112a', 'S86.112A'],
    ['ICD-11', 'fb51.1', 'FB51.1'],
    ['ICD-11', 'NC96.1&XK8G', 'NC96.1&XK8G'],
    ['SNOMED CT', '128 053 003', '128053003'],
    ['SNOMED CT', '22298006', '22298006'],
  ] as const)('of %s may be typed as %s', (system, typed, written) => {
    expect(writtenCode(system, typed)).toBe(written)
  })

  it.each([
    ['ICD-10', 'S86.112A'],
    ['ICD-10', '86.1'],
    ['ICD-10', ''],
    ['ICD-10-CM', 'S86.11222'],
    ['ICD-11', 'S86.1'],
    ['ICD-11', 'FO51'],
    ['SNOMED CT', '128053004'],
    ['SNOMED CT', '12805300'],
    ['SNOMED CT', 'I80.2'],
    // A description of a concept, not a concept.
    ['SNOMED CT', '37436014'],
  ] as const)('of %s is never %j', (system, typed) => {
    expect(() => writtenCode(system, typed)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }) as Error,
    )
  })

  it('of another system is told whose it is', () => {
    expect(() => writtenCode('ICD-10', 's86112a')).toThrow('This one has the form of ICD-10-CM: ask for that system.')
    expect(() => writtenCode('SNOMED CT', 'I80.2')).toThrow('This one has the form of ICD-10 and ICD-10-CM')
    expect(() => writtenCode('ICD-10', '128053003')).toThrow('SNOMED CT')
    expect(() => writtenCode('ICD-10', '?')).toThrow(/such as S86\.1\.$/)
  })

  it('of SNOMED CT with one digit changed is refused', () => {
    const code = '128053003'
    for (let place = 0; place < code.length; place += 1)
      for (let digit = 1; digit < 10; digit += 1) {
        const changed = `${code.slice(0, place)}${(Number(code[place]) + digit) % 10}${code.slice(place + 1)}`
        expect(() => writtenCode('SNOMED CT', changed)).toThrow('code must be')
      }
  })

  it('of ICD-10 stands under shorter ones', () => {
    expect(codesAbove('ICD-10-CM', 'S86.112A')).toEqual(['S86.112', 'S86.11', 'S86.1', 'S86'])
    expect(codesAbove('ICD-10', 'S86')).toEqual([])
    expect(codesAbove('ICD-11', 'FB51.1')).toEqual([])
  })
})

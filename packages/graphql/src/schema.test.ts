import { blocks } from '@stride/content/blocks/registry'
import { kinds } from '@stride/content/publication/kind'
import { sdl } from '@stride/content/generated/sdl'
import { buildSchema, isEnumType, isObjectType, isUnionType, printSchema, validateSchema } from 'graphql'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { executableSchema } from './executable-schema'
import { printedSchema } from './printed-schema'

const schema = executableSchema()
const pascalCase = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

describe('the contract', () => {
  it('is valid, and as schema.graphql has it (npm run schema:write -w @stride/graphql brings that up to date)', () => {
    const contract = buildSchema(sdl)
    expect(validateSchema(contract)).toEqual([])
    expect(printSchema(schema)).toBe(printSchema(contract))
    expect(printedSchema()).toBe(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'))
  })

  it('has a type for every kind of entry, each of them an Entry and a Node', () => {
    for (const kind of kinds) {
      const type = schema.getType(pascalCase(kind))
      expect(isObjectType(type) && type.getInterfaces().map(({ name }) => name)).toEqual(['Entry', 'Node'])
    }
  })

  it('has every block of the registry in its union, and no other', () => {
    const union = schema.getType('Block')
    const names = isUnionType(union) ? union.getTypes().map(({ name }) => name) : []
    expect(names.sort()).toEqual(Object.keys(blocks).map(pascalCase).sort())
  })

  it('has a description on every block', () => {
    for (const kind of Object.keys(blocks)) expect(schema.getType(pascalCase(kind))?.description).toBeTruthy()
  })

  it('gives enums the words of the content', () => {
    const urgency = schema.getType('Urgency')
    expect(isEnumType(urgency) && urgency.serialize('selfCare')).toBe('SELF_CARE')
    const system = schema.getType('CodeSystem')
    expect(isEnumType(system) && system.serialize('SNOMED CT')).toBe('SNOMED_CT')
  })
})

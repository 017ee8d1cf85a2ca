import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { executableSchema } from './executable-schema'

const schema = executableSchema()
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !(isScalarType(type) && isSpecifiedScalarType(type)),
)
const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive))

interface Described {
  name: string
  description: string | null | undefined
  /** Whether a value stands there, which an example shows better than words. */
  isValue: boolean
}

function described(
  owner: string,
  element: Pick<GraphQLArgument, 'name' | 'description'> & { type: GraphQLType },
): Described {
  return {
    name: `${owner}.${element.name}`,
    description: element.description,
    isValue: isScalarType(getNamedType(element.type)),
  }
}

const elements = [
  ...directives.flatMap((directive): Described[] => [
    { name: `@${directive.name}`, description: directive.description, isValue: false },
    ...directive.args.map((argument) => described(`@${directive.name}`, argument)),
  ]),
  ...types.flatMap((type): Described[] => {
    const own = { name: type.name, description: type.description, isValue: isScalarType(type) }
    if (isEnumType(type))
      return [
        own,
        ...type.getValues().map((value) => ({
          name: `${type.name}.${value.name}`,
          description: value.description,
          isValue: false,
        })),
      ]
    if (isInputObjectType(type))
      return [own, ...Object.values(type.getFields()).map((field) => described(type.name, field))]
    if (!isObjectType(type) && !isInterfaceType(type)) return [own]
    return [
      own,
      ...Object.values(type.getFields()).flatMap((field) => [
        described(type.name, field),
        ...field.args.map((argument) => described(`${type.name}.${field.name}`, argument)),
      ]),
    ]
  }),
]

describe('the contract', () => {
  it('describes every type, field, argument, value and directive', () => {
    // An example says what a value looks like, not what it is.
    const without = elements.filter(({ description }) => !description || description.startsWith('Example: '))
    expect(without.map(({ name }) => name)).toEqual([])
  })

  it('shows an example of every value that is given or taken', () => {
    const without = elements.filter(({ description, isValue }) => isValue && !description?.includes('Example: '))
    expect(without.map(({ name }) => name)).toEqual([])
  })
})

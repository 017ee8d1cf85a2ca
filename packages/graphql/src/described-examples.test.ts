import {
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  NoUnusedFragmentsRule,
  parse,
  parseType,
  parseValue,
  specifiedRules,
  validate,
  valueFromAST,
  typeFromAST,
  type NamedTypeNode,
  type ValueNode,
} from 'graphql'
import { expect, it } from 'vitest'
import { executableSchema } from './executable-schema'

const schema = executableSchema()

/** An example in a description, and what it is an example of. */
interface Example {
  name: string
  text: string
  /** What the element is or takes; undefined for a directive's own description. */
  type: string | undefined
  /** The type whose field it is. */
  owner: string | undefined
}

interface Described {
  description?: string | null | undefined
}

/** An example is the end of its line. What it shows may be told behind it: `guide { slug }` is `calf-strain`. */
function examplesIn({ description }: Described): string[] {
  return [...(description ?? '').matchAll(/Example: (.+)/g)].map(([, text = '']) =>
    text.replace(/^(`[^`]+`) is .*$/, '$1').replaceAll('`', ''),
  )
}

const of = (name: string, described: Described, type?: string, owner?: string): Example[] =>
  examplesIn(described).map((text) => ({ name, text, type, owner }))

const examples = [
  ...schema
    .getDirectives()
    .flatMap((directive) => [
      ...of(`@${directive.name}`, directive),
      ...directive.args.flatMap((argument) =>
        of(`@${directive.name}(${argument.name}:)`, argument, String(argument.type)),
      ),
    ]),
  ...Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => {
      const { name } = type
      const own = of(name, type, name)
      if (isInputObjectType(type))
        return [
          ...own,
          ...Object.values(type.getFields()).flatMap((field) => of(`${name}.${field.name}`, field, String(field.type))),
        ]
      if (!isObjectType(type) && !isInterfaceType(type)) return own
      return [
        ...own,
        ...Object.values(type.getFields()).flatMap((field) => [
          ...of(`${name}.${field.name}`, field, String(field.type), name),
          ...field.args.flatMap((argument) =>
            of(`${name}.${field.name}(${argument.name}:)`, argument, String(argument.type)),
          ),
        ]),
      ]
    }),
]

/** What is wrong with an example; null when it is a selection, an operation or a value that the contract takes. */
function faultOf({ text, type, owner }: Example): string | null {
  if (/^(?:query|mutation)\b|^\{ \w+ ?[({]/.test(text)) return faultOfDocument(text)
  if (owner !== undefined && /^[a-z]\w*(\(.*?\))? \{/.test(text))
    return faultOfDocument(`fragment Example on ${owner} { ${text} }`)
  // JSON is written as JSON, everything else as in GraphQL. A value that comes out and one that goes in look alike.
  const value = parseValue(text.replace(/"(\w+)":/g, '$1:'))
  const wanted = type === undefined ? undefined : typeFromAST(schema, parseType(type) as NamedTypeNode)
  const named = getNamedType(wanted)
  if (isCompositeType(named)) {
    const objects = value.kind === Kind.LIST ? value.values : [value]
    return objects.map((object) => faultOfObject(object, named.name)).find((fault) => fault !== null) ?? null
  }
  if (!isInputType(wanted)) return 'It is an example of nothing.'
  return valueFromAST(value, wanted) === undefined ? `It is no ${type}.` : null
}

function faultOfDocument(text: string): string | null {
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule)
  return validate(schema, parse(text), rules)[0]?.message ?? null
}

/** Whether an object has fields that its type has. */
function faultOfObject(value: ValueNode, name: string): string | null {
  if (value.kind !== Kind.OBJECT) return 'It is no object.'
  const fields = value.fields.map((field) => field.name.value).join(' ')
  return faultOfDocument(`fragment Example on ${name} { ${fields} }`)
}

it('every example in a description is something that the contract takes or gives', () => {
  const faults = examples.flatMap((example) => {
    try {
      const fault = faultOf(example)
      return fault === null ? [] : [`${example.name}: ${example.text}: ${fault}`]
    } catch (error) {
      return [`${example.name}: ${example.text}: ${String(error)}`]
    }
  })
  expect(examples.length).toBeGreaterThan(300)
  expect(faults).toEqual([])
})

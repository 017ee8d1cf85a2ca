/* eslint @typescript-eslint/no-unsafe-class-instance-assignment: off -- the rule never comes to an end on graphql's types, which refer to themselves */
import {
  astFromValue,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  isUnionType,
  print,
  type GraphQLDirective,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql'
import { markup, type Html, type HtmlValue } from '../page/markup'
import type { DocsPage, PageGroup } from './docs-page'
import { markdownLine } from './markdown'

/** Where a type is used: `Query.guide`, `Query.conditions(filter:)`. */
type Uses = ReadonlyMap<string, readonly Use[]>
interface Use {
  type: string
  field: string
  argument?: string
}

const root = '/docs/reference/'
const pathOf = (name: string) => (name === '' ? root : `${root}${name}`)

/** The reference's pages by address: one for each type, one for the directives, and a list of all. */
export function reference(schema: GraphQLSchema): ReadonlyMap<string, DocsPage> {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !(isScalarType(type) && isSpecifiedScalarType(type)))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive))
  const groups = groupsOf(types, directives)
  const uses = usesIn(types)
  const pages = [
    indexPage(types, groups),
    ...types.map((type) => typePage(type, schema, uses, groups)),
    ...directives.map((directive) => directivePage(directive, groups)),
  ]
  return new Map(pages.map((page) => [page.path, page]))
}

function groupsOf(types: readonly GraphQLNamedType[], directives: readonly GraphQLDirective[]): PageGroup[] {
  const group = (name: string, is: (type: GraphQLNamedType) => boolean): PageGroup => ({
    name,
    pages: types.filter(is).map((type) => ({ path: pathOf(type.name), title: type.name })),
  })
  const isRoot = (type: GraphQLNamedType) => type.name === 'Query' || type.name === 'Mutation'
  return [
    { name: 'Start', pages: [{ path: root, title: 'All types' }] },
    group('Operations', isRoot),
    group('Objects', (type) => isObjectType(type) && !isRoot(type)),
    group('Interfaces and unions', (type) => isInterfaceType(type) || isUnionType(type)),
    group('Inputs', isInputObjectType),
    group('Enums', isEnumType),
    group('Scalars', isScalarType),
    {
      name: 'Directives',
      pages: directives.map(({ name }) => ({ path: pathOf(`@${name}`), title: `@${name}` })),
    },
  ].filter(({ pages }) => pages.length > 0)
}

function indexPage(types: readonly GraphQLNamedType[], groups: readonly PageGroup[]): DocsPage {
  const described = new Map(types.map(({ name, description }) => [pathOf(name), description]))
  const sections = groups.slice(1).map(({ name, pages }) => {
    const lines = pages.map(
      ({ path, title }) => markup`<li><a href="${path}">${title}</a><p>${firstSentence(described.get(path))}</p></li>`,
    )
    return markup`<h2 class="heading heading--2">${name}</h2><ul class="cards" role="list">${lines}</ul>`
  })
  const top = markup`<header class="words"><h1 class="heading heading--1">Reference</h1>
<p class="standfirst">Every type of the contract, made from the contract itself. <a href="/schema.graphql">The same as one file</a>.</p></header>`
  return { title: 'Reference', path: root, top, inside: sections, pages: groups }
}

function typePage(type: GraphQLNamedType, schema: GraphQLSchema, uses: Uses, groups: readonly PageGroup[]): DocsPage {
  const { name, description } = type
  const elements = elementsOf(type)
  const related = [
    ...(isObjectType(type) || isInterfaceType(type)
      ? [
          relation(
            'Implements',
            type.getInterfaces().map(({ name: one }) => one),
          ),
        ]
      : []),
    ...(isInterfaceType(type) || isUnionType(type)
      ? [
          relation(
            'May be',
            schema.getPossibleTypes(type).map(({ name: one }) => one),
          ),
        ]
      : []),
  ]
  const top = markup`<header class="words">
<h1 class="heading heading--1">${name}</h1>
<p>${kindOf(type)}</p>
${words(description)}
${related}
</header>`
  const inside = markup`<div>${elements.map(({ html }) => html)}</div>
${usedBy(uses.get(name) ?? [])}`
  return {
    ...{ title: name, path: pathOf(name), top, inside, pages: groups },
    contents: elements.map(({ name: label }) => ({ anchor: label, label })),
  }
}

function directivePage(directive: GraphQLDirective, groups: readonly PageGroup[]): DocsPage {
  const name = `@${directive.name}`
  const elements = directive.args.map((argument) =>
    element(argument.name, signatureOf(argument.name, argument.type, argument.defaultValue), argument),
  )
  const top = markup`<header class="words"><h1 class="heading heading--1">${name}</h1><p>Directive, on ${directive.locations.join(', ')}</p>${words(directive.description)}</header>`
  return { title: name, path: pathOf(name), top, inside: markup`<div>${elements}</div>`, pages: groups }
}

interface Described {
  description?: string | null | undefined
  deprecationReason?: string | null | undefined
}

function elementsOf(type: GraphQLNamedType): Array<{ name: string; html: Html }> {
  if (isEnumType(type))
    return type.getValues().map((value) => ({ name: value.name, html: element(value.name, value.name, value) }))
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => ({
      name: field.name,
      html: element(field.name, signatureOf(field.name, field.type, field.defaultValue), field),
    }))
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields()).map((field) => ({
      name: field.name,
      html: element(
        field.name,
        markup`${field.name}: ${typeLink(field.type)}`,
        field,
        field.args.map((argument) =>
          argumentElement(
            field.name,
            argument.name,
            signatureOf(argument.name, argument.type, argument.defaultValue),
            argument,
          ),
        ),
      ),
    }))
  return []
}

/** A field, argument or value with all that is said of it, under an anchor of its own name. */
function element(name: string, signature: HtmlValue, described: Described, inner: readonly Html[] = []): Html {
  return markup`<section class="element" id="${name}">
<h2 class="element__name"><a class="anchor" href="#${name}"><code>${name}</code></a></h2>
<p class="element__type"><code>${signature}</code></p>
${words(described.description)}
${going(described)}
${inner.length > 0 && markup`<div class="element__arguments">${inner}</div>`}
</section>`
}

function argumentElement(field: string, name: string, signature: Html, described: Described): Html {
  return markup`<div id="${field}.${name}"><p class="element__name"><code>${signature}</code></p>${words(described.description)}${going(described)}</div>`
}

function words(description: string | null | undefined): HtmlValue {
  if (!description) return null
  const [text = '', example] = description.split(/\s*Example: /)
  // What an example shows may be told in words behind it.
  const shown = example?.includes('`') ? markdownLine(example) : markup`<p><code>${example}</code></p>`
  return markup`<div class="element__words">${text !== '' && markdownLine(text)}${example !== undefined && markup`<div class="element__example"><p>Example</p>${shown}</div>`}</div>`
}

function going({ deprecationReason }: Described): HtmlValue {
  if (typeof deprecationReason !== 'string') return null
  return markup`<p class="element__going"><strong>Deprecated.</strong> ${deprecationReason} See <a href="/docs/deprecation">how things go</a>.</p>`
}

function typeLink(type: GraphQLType): Html {
  const { name } = getNamedType(type)
  const [before = '', after = ''] = String(type).split(name)
  const isOwn = !['ID', 'String', 'Int', 'Float', 'Boolean'].includes(name)
  return markup`${before}${isOwn ? markup`<a href="${pathOf(name)}">${name}</a>` : name}${after}`
}

function signatureOf(name: string, type: GraphQLInputType, defaultValue: unknown): Html {
  const node = defaultValue === undefined ? null : astFromValue(defaultValue, type)
  return markup`${name}: ${typeLink(type)}${node && ` = ${print(node)}`}`
}

function relation(label: string, names: readonly string[]): Html | null {
  if (names.length === 0) return null
  const linked = names.map(
    (name, index) => markup`${index > 0 && ', '}<a href="${pathOf(name)}"><code>${name}</code></a>`,
  )
  return markup`<p>${label}: ${linked}</p>`
}

function usedBy(uses: readonly Use[]): HtmlValue {
  if (uses.length === 0) return null
  const lines = uses.map(({ type, field, argument }) => {
    const anchor = argument === undefined ? field : `${field}.${argument}`
    const label = argument === undefined ? `${type}.${field}` : `${type}.${field}(${argument}:)`
    return markup`<li><a href="${pathOf(type)}#${anchor}"><code>${label}</code></a></li>`
  })
  return markup`<section class="words"><h2 class="heading heading--2" id="used-by">Used by</h2><ul>${lines}</ul></section>`
}

function usesIn(types: readonly GraphQLNamedType[]): Uses {
  const found = new Map<string, Use[]>()
  const note = (of: GraphQLType, use: Use) => {
    const { name } = getNamedType(of)
    found.set(name, [...(found.get(name) ?? []), use])
  }
  for (const type of types) {
    if (isInputObjectType(type))
      for (const { name, type: of } of Object.values(type.getFields())) note(of, { type: type.name, field: name })
    if (isUnionType(type)) continue
    if (isObjectType(type) || isInterfaceType(type))
      for (const { name, type: of, args } of Object.values(type.getFields())) {
        note(of, { type: type.name, field: name })
        for (const argument of args) note(argument.type, { type: type.name, field: name, argument: argument.name })
      }
  }
  return found
}

function kindOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'Enum'
  if (isInputObjectType(type)) return 'Input'
  if (isInterfaceType(type)) return 'Interface'
  if (isUnionType(type)) return 'Union'
  return isScalarType(type) ? 'Scalar' : 'Object'
}

function firstSentence(description: string | null | undefined): string {
  return /^[^.:]*[.:]?/.exec((description ?? '').replace(/`/g, ''))?.[0].replace(/:$/, '.') ?? ''
}

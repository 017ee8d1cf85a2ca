import { codegen } from '@graphql-codegen/core'
import * as typescriptPlugin from '@graphql-codegen/typescript'
import * as operationsPlugin from '@graphql-codegen/typescript-operations'
import { sdl } from '@stride/content/generated/sdl'
import {
  Kind,
  parse,
  print,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Makes typed operations out of `src/operations` and the content views' own fragments, so that page and views agree. */
const fragmentsFolder = fileURLToPath(new URL('../../content/src', import.meta.url))
const operationsFolder = fileURLToPath(new URL('../src/operations', import.meta.url))
const generatedFolder = fileURLToPath(new URL('../src/generated', import.meta.url))

const place = operationIn(
  'query ($region: Region, $locale: Locale) @inContext(region: $region, locale: $locale) { __typename }',
)

const documents = [
  ...documentsIn(fragmentsFolder, '.fragment.graphql'),
  ...documentsIn(operationsFolder, '.graphql').map(placed),
]
const definitions = documents.flatMap(({ document }) => document.definitions)
const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment] as const))

const types = await codegen({
  filename: 'operations.ts',
  schema: parse(sdl),
  documents,
  plugins: [{ typescript: { onlyOperationTypes: true } }, { operations: {} }],
  pluginMap: { typescript: typescriptPlugin, operations: operationsPlugin },
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    skipTypename: true,
    strictScalars: true,
    avoidOptionals: { field: true, object: false, inputValue: false, defaultValue: false },
    scalars: {
      ID: 'string',
      Date: 'string',
      DateTime: 'string',
      RichTextTree: '../rich-text-tree#RichTextTree',
      PublishedContent: 'string',
    },
  },
})
const operations = definitions.flatMap((definition) => {
  if (definition.kind !== Kind.OPERATION_DEFINITION) return []
  const name = definition.name?.value
  if (!name) throw new Error('Every operation in src/operations needs a name.')
  const text = [definition, ...fragmentsOf(definition)].map((node) => print(node)).join('\n\n')
  const constant = name.charAt(0).toLowerCase() + name.slice(1)
  return [
    `export const ${constant}: Operation<${name}Query, ${name}QueryVariables> = {\n  name: ${JSON.stringify(name)},\n  text: ${JSON.stringify(text)},\n}\n`,
  ]
})

const heading = `// Made by \`npm run generate\`: do not edit.\nimport type { Operation } from '../operation'\n`
write('operations.ts', [heading, types, '\n', ...operations].join(''))

function documentsIn(
  folder: string,
  suffix: string,
): Array<{ location: string; document: DocumentNode; rawSDL: string }> {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(suffix))
    .sort()
    .map((path) => {
      const location = join(folder, path)
      const rawSDL = readFileSync(location, 'utf8')
      return { location, rawSDL, document: parse(rawSDL) }
    })
}

/** Every operation can be told where the reader is: `$region` and `$locale` go into its `@inContext`. */
function placed<D extends { document: DocumentNode }>(source: D): D {
  const definitions = source.document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? {
          ...definition,
          variableDefinitions: [...(definition.variableDefinitions ?? []), ...(place.variableDefinitions ?? [])],
          directives: [...(definition.directives ?? []), ...(place.directives ?? [])],
        }
      : definition,
  )
  return { ...source, document: { ...source.document, definitions } }
}

function operationIn(text: string): OperationDefinitionNode {
  const found = parse(text).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (!found) throw new Error('No operation is in this text.')
  return found
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION
}

/** The fragments that a definition spreads, directly or through others, each once. */
function fragmentsOf(definition: DefinitionNode, found = new Set<FragmentDefinitionNode>()): FragmentDefinitionNode[] {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value)
      if (!fragment) throw new Error(`No fragment is called ${name.value}.`)
      if (found.has(fragment)) return
      found.add(fragment)
      fragmentsOf(fragment, found)
    },
  })
  return [...found]
}

function write(name: string, text: string): void {
  mkdirSync(generatedFolder, { recursive: true })
  const path = join(generatedFolder, name)
  writeFileSync(`${path}.${process.pid}`, text)
  renameSync(`${path}.${process.pid}`, path)
}

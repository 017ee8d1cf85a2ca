import { codegen } from '@graphql-codegen/core'
import * as typescriptPlugin from '@graphql-codegen/typescript'
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers'
import { dirname } from 'node:path'
import { Kind, parse, type DocumentNode } from 'graphql'
import { kinds } from '../src/publication/kind'
import type { EnumValues } from './enum-values'
import { importPath, pascalCase, plainModulesBeside, readSource, sourcesEndingIn } from './sources'

/**
 * The resolvers' types. What the resolvers of a type are given is found by name:
 * a kind's is its published entry; another's is `<Type>Parent` where the resolvers beside the SDL export one, else the
 * content type of the same name beside it, else (for what a parent's resolver builds) what the SDL says.
 */
export async function schemaTypes(
  schema: DocumentNode,
  sdlFiles: readonly string[],
  enumValues: EnumValues,
): Promise<string> {
  const kindTypes = kinds.map(pascalCase)
  const entryOf = (name: string) => `${name}Entry`
  const parents = sdlFiles.flatMap((file) =>
    parse(readSource(file)).definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || kindTypes.includes(definition.name.value)) return []
      const name = definition.name.value
      const found = contentTypeOf(name, file)
      return found ? [[name, `${found} as ${name}Content`] as const] : []
    }),
  )
  const generated = await codegen({
    filename: 'schema-types.ts',
    schema,
    documents: [],
    plugins: [{ typescript: { enumValues } }, { resolvers: {} }],
    pluginMap: { typescript: typescriptPlugin, resolvers: resolversPlugin },
    config: {
      enumsAsTypes: true,
      useTypeImports: true,
      skipTypename: true,
      strictScalars: true,
      optionalResolveType: true,
      addInterfaceFieldResolverTypes: true,
      resolversNonOptionalTypename: false,
      contextType: '../reading/reading-context#ReadingContext',
      inputMaybeValue: 'T | null | undefined',
      maybeValue: 'T | null | undefined',
      scalars: {
        ID: 'string',
        Date: 'string',
        DateTime: 'string',
        RichTextTree: 'RichTextContent',
        PublishedContent: 'string',
      },
      mappers: {
        ...Object.fromEntries(kindTypes.map((name) => [name, entryOf(name)])),
        Node: 'PublishedEntry',
        Entry: 'PublishedEntry',
        ...Object.fromEntries(parents),
      },
    },
  })
  const entries = kinds.map((kind) => `type ${entryOf(pascalCase(kind))} = PublishedEntry<'${kind}'>`)
  return [`import type { PublishedEntry } from '../publication/published-entries'`, generated, ...entries, ''].join(
    '\n',
  )
}

function contentTypeOf(name: string, sdlFile: string): string | undefined {
  const beside = (suffix: string) => sourcesEndingIn(suffix).filter((file) => dirname(file) === dirname(sdlFile))
  const exported = (file: string, type: string) =>
    new RegExp(`^export (?:type|interface) ${type}\\b`, 'm').test(readSource(file))
  for (const file of beside('.resolvers.ts'))
    if (exported(file, `${name}Parent`)) return `${importPath(file)}#${name}Parent`
  for (const file of plainModulesBeside(sdlFile)) if (exported(file, name)) return `${importPath(file)}#${name}`
  return undefined
}

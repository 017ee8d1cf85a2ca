import { codegen } from '@graphql-codegen/core'
import * as typescriptPlugin from '@graphql-codegen/typescript'
import * as operationsPlugin from '@graphql-codegen/typescript-operations'
import { parse, type DocumentNode } from 'graphql'

/** One fragment over all blocks: each block's own view fragment, spread. A block without one gives its name alone. */
export function guideBlocksFragment(blockTypes: readonly string[], written: ReadonlySet<string>): string {
  const spreads = blockTypes.map((type) => `${type}View`).filter((name) => written.has(name))
  return `fragment GuideBlocks on Block {\n  __typename\n${spreads.map((name) => `  ...${name}\n`).join('')}}\n`
}

/** What the views are given: one plain type a fragment, as the wire has it. */
export async function fragmentTypes(schema: DocumentNode, fragments: ReadonlyArray<{ path: string; text: string }>) {
  return codegen({
    filename: 'fragments.ts',
    schema,
    documents: fragments.map(({ path, text }) => ({ location: path, document: parse(text), rawSDL: text })),
    plugins: [{ typescript: { onlyOperationTypes: true } }, { operations: {} }],
    pluginMap: { typescript: typescriptPlugin, operations: operationsPlugin },
    config: {
      enumsAsTypes: true,
      useTypeImports: true,
      skipTypename: true,
      nonOptionalTypename: false,
      strictScalars: true,
      avoidOptionals: { field: true, object: false, inputValue: false, defaultValue: false },
      scalars: {
        ID: 'string',
        Date: 'string',
        DateTime: 'string',
        RichTextTree: '../rich-text/rich-text#RichText',
        PublishedContent: 'string',
      },
    },
  })
}

import { mergeTypeDefs } from '@graphql-tools/merge'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildASTSchema, Kind, parse, print } from 'graphql'
import { blocks } from '../src/blocks/registry'
import { enumValuesOf } from './enum-values'
import { fragmentTypes, guideBlocksFragment } from './fragment-types'
import { schemaTypes } from './schema-types'
import { camelCase, importPath, nounOf, pascalCase, readSource, sourceFolder, sourcesEndingIn } from './sources'

const folder = join(sourceFolder, 'generated')
const notice = '// Made by `npm run generate`: do not edit.\n'

const sdlFiles = sourcesEndingIn('.graphql').filter((path) => !path.endsWith('.fragment.graphql'))
const schema = mergeTypeDefs(sdlFiles.map(readSource), { throwOnConflict: true })
const blockKinds = Object.keys(blocks)
const fragmentFiles = sourcesEndingIn('.fragment.graphql').map((path) => ({ path, text: readSource(path) }))
const fragmentNames = new Set(
  fragmentFiles.flatMap(({ text }) =>
    parse(text).definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [node.name.value] : [])),
  ),
)
const guideBlocks = guideBlocksFragment(blockKinds.map(pascalCase), fragmentNames)
// Throws where it is no schema, so that whoever reads it need not look again.
buildASTSchema(schema)
const enumValues = await enumValuesOf(sdlFiles)

const sdl = print(schema)
write('sdl.ts', `/** The whole contract. */\nexport const sdl = ${JSON.stringify(sdl)}\n`)
write(
  'parsed-sdl.ts',
  `/** The same, parsed, as JSON: that is read much faster. */\nexport const parsedSdl = ${JSON.stringify(JSON.stringify(parse(sdl, { noLocation: true })))}\n`,
)
write('schema-types.ts', await schemaTypes(schema, sdlFiles, enumValues))
write('resolvers.ts', resolversModule())
write('guide-blocks.fragment.graphql', guideBlocks, '# Made by `npm run generate`: do not edit.\n')
write(
  'fragments.ts',
  await fragmentTypes(schema, [
    ...fragmentFiles,
    { path: 'generated/guide-blocks.fragment.graphql', text: guideBlocks },
  ]),
)
write('block-editors.ts', blockListModule('editor'))
write('block-fixtures.ts', blockListModule('fixtures'))

function resolversModule(): string {
  const files = sourcesEndingIn('.resolvers.ts')
  const names = files.map((file) => `${nounOf(file)}Resolvers`)
  return [
    ...files.map((file, index) => `import { ${names[index]} } from '${importPath(file)}'`),
    `import type { Resolvers } from './schema-types'\n`,
    `/** What content calls the values of the contract's enums. */`,
    `export const enumValues = ${JSON.stringify(enumValues, null, 2)}\n`,
    `/** Every noun's resolvers. */\nexport const resolvers: Resolvers[] = [${names.join(', ')}]\n`,
  ].join('\n')
}

/** What each block exports for one face (`<block>Editor`, `<block>Fixtures`), in the registry's order. */
function blockListModule(face: 'editor' | 'fixtures'): string {
  const files = sourcesEndingIn(`.${face}.ts`).filter((path) => path.startsWith('blocks/'))
  const found = blockKinds.flatMap((kind) => {
    const file = files.find((path) => nounOf(path) === kind)
    return file ? [{ kind, file, name: `${kind}${pascalCase(face)}` }] : []
  })
  const imports = found.map(({ name, file }) => `import { ${name} } from '${importPath(file)}'`)
  const body =
    face === 'editor'
      ? [
          `import type { Block } from 'payload'`,
          ...imports,
          `\n/** Every block as editors are offered it. */`,
          `export const blockEditors: Block[] = [${found.map(({ name }) => name).join(', ')}]`,
        ]
      : [
          ...imports,
          `\n/** Every block's fixtures, by block and name. */`,
          `export const blockFixtures = { ${found.map(({ kind, name }) => `${camelCase(kind)}: ${name}`).join(', ')} } as const`,
        ]
  return `${body.join('\n')}\n`
}

/** Written only when it differs, and in one step, so that watchers and other processes never see half a file. */
function write(name: string, text: string, heading = notice): void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  const whole = heading + text
  if (existing(path) === whole) return
  writeFileSync(`${path}.${process.pid}`, whole)
  renameSync(`${path}.${process.pid}`, path)
}

function existing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

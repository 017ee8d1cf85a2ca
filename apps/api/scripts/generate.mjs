import { build } from 'esbuild'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

/**
 * Takes the files that the API's own pages are made of (style sheets, typeface, GraphiQL, the partners' handbook, the
 * released contracts) into modules, so that the built API, its tests and hot reload see the same. What every start needs
 * is in one of its own: the others are many times as large.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url))
const generated = fileURLToPath(new URL('../src/generated/', import.meta.url))

/** GraphiQL's style sheet without the typefaces and pictures in it: the page has ours. */
const plainGraphiql = {
  name: 'plain GraphiQL',
  setup({ onLoad }) {
    onLoad({ filter: /graphiql\/dist\/style\.css$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8'))
        .replace(/@font-face\s*\{[^}]*\}/g, '')
        .replace(/background-image:\s*url\("?data:[^)]*\);?/g, ''),
      loader: 'css',
    }))
  },
}

const { outputFiles } = await build({
  absWorkingDir: fileURLToPath(new URL('../', import.meta.url)),
  entryPoints: {
    embed: 'src/embed/embed.css',
    docs: 'src/docs/docs.css',
    copy: 'src/docs/copy.ts',
    graphiql: 'src/graphiql/graphiql.tsx',
    'graphiql-style': 'src/graphiql/graphiql.css',
  },
  outdir: 'assets',
  format: 'esm',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  plugins: [plainGraphiql],
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  publicPath: '/assets',
  bundle: true,
  minify: true,
  write: false,
  target: ['chrome111', 'firefox113', 'safari16.4'],
  loader: { '.woff2': 'file' },
  logLevel: 'warning',
})

const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
}
/** Names are served in lower case; so are the addresses that the style sheets hold. */
const addressOf = (file) => `/assets/${path.basename(file).toLowerCase()}`
const textOf = ({ text }) => text.replace(/\/assets\/[\w.-]+/g, (address) => address.toLowerCase())
/** Text is kept compressed: GraphiQL alone is a megabyte. */
const assets = Object.fromEntries(
  outputFiles.map((file) => {
    const mediaType = mediaTypes[path.extname(file.path)]
    const isText = path.extname(file.path) !== '.woff2'
    const bytes = isText ? brotliCompressSync(textOf(file)) : Buffer.from(file.contents)
    return [addressOf(file.path), { mediaType, isBrotli: isText, base64: bytes.toString('base64') }]
  }),
)
const fileOf = (name, extension) =>
  outputFiles.find(({ path: file }) => path.basename(file).startsWith(`${name}-`) && file.endsWith(extension))
const places = {
  docsStyle: addressOf(fileOf('docs', '.css').path),
  copyScript: addressOf(fileOf('copy', '.js').path),
  graphiqlScript: addressOf(fileOf('graphiql', '.js').path),
  graphiqlStyle: addressOf(fileOf('graphiql-style', '.css').path),
}

const textsIn = (folder, extension) =>
  Object.fromEntries(
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith(extension))
      .toSorted()
      .map((name) => [name, readFileSync(path.join(root, folder, name), 'utf8')]),
  )

const constant = (name, type, value) => `export const ${name}: ${type} = ${JSON.stringify(value, null, 2)}\n`
mkdirSync(generated, { recursive: true })
write('files.ts', [
  '/** Addresses of style sheets and scripts that pages name. */',
  constant(
    'places',
    `Readonly<Record<${Object.keys(places)
      .map((name) => `'${name}'`)
      .join(' | ')}, string>>`,
    places,
  ),
  '/** The style sheet that stands inside embedded pages. */',
  constant('embedStyle', 'string', textOf(fileOf('embed', '.css'))),
])
write('assets.ts', [
  '/** Files of our own pages by address, which holds a hash of what is in them. */',
  constant('assets', 'Readonly<Record<string, { mediaType: string; isBrotli: boolean; base64: string }>>', assets),
])
write('documents.ts', [
  '/** The partners’ handbook: Markdown by file name. */',
  constant('handbookFiles', 'Readonly<Record<string, string>>', textsIn('docs/partners', '.md')),
  '/** Released contracts: SDL by file name. */',
  constant('contractFiles', 'Readonly<Record<string, string>>', textsIn('packages/graphql/contract', '.graphql')),
])

/** In one step, so that nobody reads half a file. */
function write(name, lines) {
  const file = path.join(generated, name)
  writeFileSync(`${file}.new`, ['// Made by `npm run generate`: do not edit.', ...lines].join('\n'))
  renameSync(`${file}.new`, file)
}

import { build, type Plugin } from 'esbuild'
import { readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))

/** Where the files of this folder are, made JavaScript, that run as processes of their own. */
export const childrenFolder = path.join(here, '../../reports/children')

/** Packages are loaded as they are; ours are TypeScript, and each file of theirs stays where it believes to be. */
const oursOnly: Plugin = {
  name: 'ours only',
  setup(bundling) {
    bundling.onResolve({ filter: /^[^./]/ }, ({ kind, path: name }) =>
      kind === 'entry-point' || name.startsWith('@stride/') ? undefined : { path: name, external: true },
    )
    bundling.onLoad({ filter: /\/(?:apps|packages)\/.*\.tsx?$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      resolveDir: path.dirname(file),
    }))
  },
}

/** Before all tests: each of some twenty-five processes would translate the same files, and take twice as long to start. */
export async function setup(): Promise<void> {
  rmSync(childrenFolder, { recursive: true, force: true })
  await build({
    entryPoints: readdirSync(here)
      .filter((name) => name.endsWith('.child.ts'))
      .map((name) => path.join(here, name)),
    outdir: childrenFolder,
    bundle: true,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: 'inline',
    plugins: [oursOnly],
    logLevel: 'warning',
  })
}

import { build } from 'esbuild'
import { rmSync } from 'node:fs'

rmSync('dist', { recursive: true, force: true })

/**
 * One file for what every start needs, so that it starts fast, and others for what only some need: a database's driver,
 * traces. The drivers themselves stay outside. Names are kept, so that a stack trace can be read. What is imported late
 * must be a file of ours: of a CommonJS package that is, esbuild gives no names.
 */
await build({
  entryPoints: ['src/server.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // Apollo hashes each request's text, with a SHA-256 in JavaScript where it can't tell that it runs on Node.
  alias: { '@apollo/utils.createhash': 'node:crypto' },
  external: ['@libsql/client', 'mongodb'],
  // Some packages in the bundle are CommonJS and call require.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'warning',
})

import { build } from 'esbuild'

/** One file, so that it starts fast. The database drivers stay outside: only the one that is needed is loaded. */
await build({
  entryPoints: ['src/server.ts'],
  outfile: 'dist/server.js',
  bundle: true,
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

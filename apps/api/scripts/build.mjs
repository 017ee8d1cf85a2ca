import { build } from 'esbuild'
import { rmSync } from 'node:fs'

rmSync('dist', { recursive: true, force: true })

/** Zod's messages in English alone: all languages are half of Zod, and what we say of bad input is in our words anyhow. */
const zodInEnglish = {
  name: 'Zod in English',
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "export { default as en } from './en.js'" }))
  },
}

/**
 * One file for what every start needs, so that it starts fast, and others for what only some need: a database's driver,
 * traces, the documentation. The drivers themselves stay outside. Names are kept, so that a stack trace can be read. What
 * is imported late must be a file of ours: of a CommonJS package that is, esbuild gives no names.
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
  plugins: [zodInEnglish],
  external: [
    '@libsql/client',
    'mongodb',
    // Fastify asks for these when it needs them, and it never does: no route has a schema, and tests run the source.
    '@fastify/ajv-compiler',
    '@fastify/fast-json-stringify-compiler',
    'light-my-request',
  ],
  // Some packages in the bundle are CommonJS and call require.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'warning',
})

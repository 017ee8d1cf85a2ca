// Bundles the edge, the server that stands in front of Next, into dist/edge.js.
import { build } from 'esbuild'

await build({
  entryPoints: { edge: new URL('./src/edge/main.ts', import.meta.url).pathname },
  outdir: new URL('./dist', import.meta.url).pathname,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  // They load files of their own at run time.
  external: ['pino', 'pino-pretty'],
  logLevel: 'warning',
})

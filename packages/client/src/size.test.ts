import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const modules = [
  'stride-client',
  'stride-error',
  'pages',
  'changes',
  'read-export',
  'mirror',
  'verify',
  'acknowledge-recall',
]
/** Of everything that a partner can import but the operations, in bytes. */
const limit = 6 * 1024

describe('the client', () => {
  it('is small, and needs nothing but the platform', async () => {
    const { outputFiles, metafile } = await build({
      stdin: {
        contents: modules.map((name) => `export * from './${name}'`).join('\n'),
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
        loader: 'ts',
      },
      bundle: true,
      minify: true,
      // Fails on any import of Node's own modules.
      platform: 'browser',
      target: 'es2023',
      format: 'esm',
      write: false,
      metafile: true,
    })
    expect(Object.keys(metafile.inputs).filter((file) => file.includes('node_modules'))).toEqual([])
    const size = gzipSync(outputFiles[0]?.contents ?? '').byteLength
    console.log(`The client is ${size} bytes, minified and compressed.`)
    expect(size).toBeLessThan(limit)
  })
})

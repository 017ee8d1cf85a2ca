import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Next renders pages on a private port; the edge (src/edge) stands before it. */
const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot },
  // Metadata belongs into the head of the first and only piece that is sent, whoever asks.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // The edge compresses, once for each page.
  compress: false,
  transpilePackages: ['@stride/client', '@stride/content', '@stride/ui'],
}

export default config

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
  // With hot reload there is no edge in front, so Next fetches published pictures from the API itself.
  rewrites() {
    const apiUrl = process.env.API_URL
    const pictures = { source: '/media/:file', destination: `${apiUrl}/media/:file` }
    return Promise.resolve(process.env.NODE_ENV === 'development' && apiUrl ? [pictures] : [])
  },
  transpilePackages: ['@stride/client', '@stride/content', '@stride/ui'],
}

export default config

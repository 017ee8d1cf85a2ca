import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const securityHeaders = [
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self'",
  },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
]

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // In development `npm run dev` asks often.
  logging: { incomingRequests: { ignore: [/^\/health\//] } },
  // Tests have a type check of their own (`npm run types`): a broken one must not keep the CMS from being built.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  transpilePackages: ['@stride/content', '@stride/demo', '@stride/ledger', '@stride/partners', '@stride/provenance'],
  // Payload's errors are known by the names of their classes, which minifying takes away: every refusal would then reach
  // editors and scripts as "An unknown error occurred." instead of what to do.
  experimental: { serverMinification: false },
  // One copy in the process, as in development: the instrumentation and the routes are bundled apart, and an error that
  // one's Payload throws would be no ValidationError to the other's, so that its fields would not reach the editor.
  serverExternalPackages: ['payload', '@payloadcms/db-mongodb', '@payloadcms/db-sqlite', '@payloadcms/drizzle'],
  headers() {
    return Promise.resolve([{ source: '/:path*', headers: securityHeaders }])
  },
  redirects() {
    return Promise.resolve([{ source: '/', destination: '/admin', permanent: false }])
  },
}

export default withPayload(nextConfig)

import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '@stride/ui/styles.css'
import { siteUrl } from './site-url'
import { TypefacePreload } from './typeface-preload'
import './pages.css'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(siteUrl()), formatDetection: { telephone: false } }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfdfb' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1615' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <head>
        <TypefacePreload />
      </head>
      <body>{children}</body>
    </html>
  )
}

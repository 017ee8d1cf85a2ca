import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultLocale, locales, type Locale } from '@stride/content/region/locale'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { richTextEditor } from './admin/rich-text-editor'
import { bodyAreas } from './collections/body-areas'
import { conditions } from './collections/conditions'
import { guides } from './collections/guides'
import { media } from './collections/media'
import { merchants } from './collections/merchants'
import { people } from './collections/people'
import { products } from './collections/products'
import { recommendations } from './collections/recommendations'
import { siteSettings } from './collections/site-settings'
import { symptoms } from './collections/symptoms'
import { databaseAdapter } from './database/database-adapter'
import { largestFileBytes } from './media/pictures-are-safe'
import { partnerKeys } from './partners/partner-keys'
import { partnering } from './partners/partnering-plugin'
import { partners } from './partners/partners'
import { entryRecallsEndpoint } from './partners/recalls.endpoint'
import { publishing } from './publishing/publishing-plugin'
import { cmsUrl } from './site-addresses'
import { users } from './users/users'
import { webhookDeliveries } from './webhooks/webhook-deliveries'
import { webhookEndpoints } from './webhooks/webhook-endpoints'
import { webhookStates } from './webhooks/webhook-states'
import { webhooks } from './webhooks/webhooks-plugin'

const here = path.dirname(fileURLToPath(import.meta.url))
const localeNames: Readonly<Record<Locale, string>> = { 'en-GB': 'English (UK)', 'en-US': 'English (US)' }

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  serverURL: cmsUrl(),
  csrf: [cmsUrl()],
  cors: [cmsUrl()],
  db: databaseAdapter(),
  editor: richTextEditor,
  collections: [
    ...[conditions, guides, symptoms, bodyAreas, products, recommendations, merchants, people, media],
    ...[partners, partnerKeys, webhookEndpoints, webhookDeliveries, webhookStates, users],
  ],
  globals: [siteSettings],
  endpoints: [entryRecallsEndpoint],
  plugins: [publishing, partnering, webhooks],
  localization: {
    locales: locales.map((code) => ({ code, label: localeNames[code] })),
    defaultLocale,
    fallback: true,
  },
  // Partners get the contract of our own schema; Payload's would show drafts' shapes and read every field.
  graphQL: { disable: true, disablePlaygroundInProduction: true },
  upload: {
    limits: { fileSize: largestFileBytes },
    abortOnLimit: true,
    responseOnLimit: `The file is too large: at most ${largestFileBytes / 1024 / 1024} MB are allowed.`,
  },
  sharp,
  telemetry: false,
  admin: {
    user: users.slug,
    // Payload's default asks gravatar.com for a picture, with a hash of each user's e-mail address.
    avatar: 'default',
    dateFormat: 'd MMM yyyy, HH:mm',
    importMap: { baseDir: here, importMapFile: path.join(here, 'generated/import-map.js') },
    meta: {
      titleSuffix: ' · Stride',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/icon.svg' }],
    },
    components: {
      graphics: { Icon: '/admin/brand#StrideIcon', Logo: '/admin/brand#StrideLogo' },
    },
  },
  // Types of documents come from the published shapes; Payload's would claim that drafts are complete.
  typescript: { autoGenerate: false, declare: false, outputFile: path.join(here, 'generated/payload-types.ts') },
})

import type { Merchant } from '@stride/content/merchant/merchant'
import type { Region } from '@stride/content/region/region'
import { merchantIds } from './entry-ids'

const aWeek = 24 * 7

interface DemoMerchant {
  entryId: string
  /** Where it sells. */
  region: Region
  content: Merchant
}

const merchant = (entryId: string, region: Region, name: string, slug: string, parameter: string): DemoMerchant => ({
  entryId,
  region,
  content: {
    name: `${name} (demo shop)`,
    slug,
    domains: [{ domain: `${slug}.example` }],
    disclosure:
      region === 'GB'
        ? { GB: `Ad: ${name} pays us a commission when you buy through our link.` }
        : { US: `Paid link: ${name} pays us a commission when you buy through it.` },
    affiliateParameters: [{ name: parameter, value: `stride-${region.toLowerCase()}` }],
    priceMaxAgeHours: aWeek,
  },
})

/** Shops that do not exist, on the reserved `.example` domain. */
export const merchants = {
  northgate: merchant(merchantIds.northgate, 'GB', 'Northgate Running', 'northgate-running', 'partner'),
  fellside: merchant(merchantIds.fellside, 'GB', 'Fellside Outdoor', 'fellside-outdoor', 'aff'),
  harborPine: merchant(merchantIds.harborPine, 'US', 'Harbor & Pine Running', 'harbor-pine-running', 'ref'),
  mesaTrail: merchant(merchantIds.mesaTrail, 'US', 'Mesa Trail Supply', 'mesa-trail-supply', 'affid'),
} as const
export type MerchantName = keyof typeof merchants

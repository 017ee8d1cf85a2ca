import { z } from 'zod'
import { editorial } from '../shape/facets'
import { regional } from '../region/region'
import { slug, text } from '../shape/text'

/** A shop that offers link to, and the terms on which we link to it. */
export const merchantShape = z.object({
  name: editorial(text),
  slug: editorial(slug),
  domains: z
    .array(
      z.object({
        domain: editorial(
          z
            .string()
            .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'Enter a bare domain such as shop.example.'),
        ),
      }),
    )
    .min(1),
  disclosure: editorial(regional(text)),
  affiliateParameters: z.array(
    z.object({
      name: editorial(z.string().regex(/^[A-Za-z0-9_.-]{1,60}$/)),
      value: editorial(z.string().regex(/^[A-Za-z0-9_.~-]{1,200}$/)),
    }),
  ),
  /** How old a price may be before it is no longer shown, in hours. */
  priceMaxAgeHours: editorial(
    z
      .int()
      .min(1)
      .max(24 * 365),
  ),
})
export type Merchant = z.infer<typeof merchantShape>

/** Whether an address belongs to the merchant: its host is one of the domains, or below one. */
export function isOnDomainsOf(merchant: Pick<Merchant, 'domains'>, address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  return merchant.domains.some(({ domain }) => host === domain || host.endsWith(`.${domain}`))
}

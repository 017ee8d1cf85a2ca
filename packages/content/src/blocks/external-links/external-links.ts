import { z } from 'zod'
import { defineBlock } from '../define-block'
import { editorial } from '../../shape/facets'
import { localised } from '../../region/locale'
import { httpsUrl, text } from '../../shape/text'

/** Where to read on outside the site. */
export const externalLinksShape = z.object({
  blockType: z.literal('externalLinks'),
  heading: editorial(localised(text)),
  links: z
    .array(
      z.object({
        title: editorial(localised(text)),
        url: editorial(httpsUrl),
        publisher: editorial(text),
      }),
    )
    .min(1),
})
export type ExternalLinks = z.infer<typeof externalLinksShape>

export const externalLinks = defineBlock(externalLinksShape)

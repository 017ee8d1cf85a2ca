import type { z } from 'zod'
import { bodyAreaShape, type BodyArea } from '../body-area/body-area'
import { conditionShape, type Condition } from '../condition/condition'
import { guideShape, type Guide } from '../guide/guide'
import { mediaShape, type Media } from '../media/media'
import { merchantShape, type Merchant } from '../merchant/merchant'
import { personShape, type Person } from '../person/person'
import { productShape, type Product } from '../product/product'
import { recommendationShape, type Recommendation } from '../recommendation/recommendation'
import { siteSettingsShape, type SiteSettings } from '../site-settings/site-settings'
import { symptomShape, type Symptom } from '../symptom/symptom'
import type { Kind } from './kind'

/** The published content of each kind. */
export interface ContentOf {
  condition: Condition
  guide: Guide
  product: Product
  recommendation: Recommendation
  person: Person
  merchant: Merchant
  media: Media
  bodyArea: BodyArea
  symptom: Symptom
  siteSettings: SiteSettings
}

interface PublishedShape<T> {
  shape: z.ZodType<T>
  /** The version that is written today. */
  version: number
  /** `upcasters[n]` turns content of version n into version n + 1; none is ever removed. */
  upcasters: Readonly<Record<number, (content: unknown) => unknown>>
  /**
   * Of kinds of which there are many and whose contents are large: the fields by which entries are sorted and chosen.
   * The others need not be in memory, see `StoredContents`.
   */
  light?: ReadonlyArray<keyof T>
}

const lightOfPages = ['title', 'slug', 'bodyArea', 'regions', 'author', 'medicalReview'] as const

/** The one list of published shapes. */
export const publishedShapes: { [K in Kind]: PublishedShape<ContentOf[K]> } = {
  condition: { shape: conditionShape, version: 1, upcasters: {}, light: lightOfPages },
  guide: { shape: guideShape, version: 1, upcasters: {}, light: lightOfPages },
  product: { shape: productShape, version: 1, upcasters: {} },
  recommendation: { shape: recommendationShape, version: 1, upcasters: {} },
  person: { shape: personShape, version: 1, upcasters: {} },
  merchant: { shape: merchantShape, version: 1, upcasters: {} },
  media: { shape: mediaShape, version: 1, upcasters: {} },
  bodyArea: { shape: bodyAreaShape, version: 1, upcasters: {} },
  symptom: { shape: symptomShape, version: 1, upcasters: {} },
  siteSettings: { shape: siteSettingsShape, version: 1, upcasters: {} },
}

/**
 * Reads the content of a ledger row of any age: one upcaster a step, then today's shape.
 * Throws a ZodError, or an Error when a step is missing.
 */
export function readContent<K extends Kind>(kind: K, shapeVersion: number, content: unknown): ContentOf[K] {
  const { shape, version, upcasters } = publishedShapes[kind]
  let current = content
  for (let from = shapeVersion; from < version; from += 1) {
    const upcast = upcasters[from]
    if (!upcast) throw new Error(`No upcaster takes ${kind} content from shape version ${from} to ${from + 1}.`)
    current = upcast(current)
  }
  return shape.parse(current)
}

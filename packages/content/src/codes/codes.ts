import { z } from 'zod'
import { clinical, editorial } from '../shape/facets'
import { day, softRef, text } from '../shape/text'

export const codeSystems = ['ICD-10', 'ICD-10-CM', 'ICD-11', 'SNOMED CT'] as const
export type CodeSystem = (typeof codeSystems)[number]

export const codeMatches = ['exact', 'broader', 'narrower'] as const

/** A code of a clinical terminology, with how well it fits and who says so. */
export const codeShape = z.object({
  system: clinical(z.enum(codeSystems)),
  version: clinical(text),
  code: clinical(z.string().regex(/^[A-Z0-9][A-Z0-9.&/-]{1,30}$/i)),
  title: clinical(text),
  match: clinical(z.enum(codeMatches)),
  mappedBy: editorial(softRef('person').optional()),
  mappedOn: editorial(day.optional()),
})
export type Code = z.infer<typeof codeShape>

/** The notice that showing a code of this system owes. */
export const licenceNotices: Readonly<Record<CodeSystem, string>> = {
  'ICD-10': 'ICD-10 © World Health Organization. Used for reference.',
  'ICD-10-CM': 'ICD-10-CM is published by the US National Center for Health Statistics and is in the public domain.',
  'ICD-11': 'ICD-11 © World Health Organization, CC BY-ND 3.0 IGO.',
  'SNOMED CT': 'SNOMED CT Global Patient Set © SNOMED International, CC BY 4.0.',
}

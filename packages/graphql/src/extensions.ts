import { enumValues } from '@stride/content/generated/resolvers'
import type { Kind } from '@stride/content/publication/kind'
import type { Reading } from './reading'

/** Something that was taken back for the safety of readers after the moment that the answer is about. */
export interface RecallWarning {
  code: 'RECALLED'
  message: string
  kind: Kind
  entryId: string
  slug: string
  /** Of the row of the ledger that recalled it. */
  sequence: number
  reason: string
  recalledAt: string
}

/** What an answer says about itself, for `extensions.stride`: where, when and at which sequence it was answered. */
export interface AnswerExtensions {
  context: { region: string | null; locale: string; asOf: string | null; sequence: number }
  warnings: RecallWarning[]
}

/** To be called when the operation has been executed. */
export function extensionsOf({ region, locale, asOf, published }: Reading): AnswerExtensions {
  return {
    context: { region, locale: contractName('Locale', locale), asOf, sequence: published.sequence },
    warnings: published.recalls.map((recall) => ({
      code: 'RECALLED',
      message:
        `This ${recall.kind} was recalled on ${recall.recalledAt} for the safety of readers: ${recall.reason} ` +
        'Do not show it to them as current.',
      ...recall,
    })),
  }
}

function contractName(name: keyof typeof enumValues, value: string): string {
  return Object.entries(enumValues[name]).find(([, word]) => word === value)?.[0] ?? value
}

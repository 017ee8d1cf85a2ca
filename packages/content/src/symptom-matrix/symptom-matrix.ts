import type { Presentation } from '../condition/condition'
import { causesOf } from '../guide/guide'
import type { PublishedEntry } from '../publication/published-entries'
import { readable } from '../reading/readable'
import type { ReadingContext } from '../reading/reading-context'
import { words } from '../reading/words'
import { redFlagLevels, type RedFlagLevel, type StatedSymptom } from '../symptom/symptom'

/** A column: one way in which one of the guide's causes shows itself. */
export interface SymptomMatrixCause {
  condition: PublishedEntry<'condition'>
  presentation: Presentation
}

/** What one cause says of one symptom. */
export interface SymptomMatrixCell {
  cause: SymptomMatrixCause
  stated: StatedSymptom[]
}

export interface SymptomMatrixRow {
  symptom: PublishedEntry<'symptom'>
  /** One for each cause, in the causes' order. */
  cells: SymptomMatrixCell[]
}

/** A sign that is no word of the vocabulary, so that it cannot be compared. */
export interface UnlistedSign {
  cause: SymptomMatrixCause
  sign: StatedSymptom
}

/** What a guide's causes say of their symptoms, side by side. It asks, combines, scores and ranks nothing (see ADR 6). */
export interface SymptomMatrix {
  guide: PublishedEntry<'guide'>
  causes: SymptomMatrixCause[]
  rows: SymptomMatrixRow[]
  unlisted: UnlistedSign[]
}

/** The words that have to stand with every showing of a matrix (ADR 6, the intended purpose). */
export const symptomMatrixNotice =
  'This table shows what our pages say about each condition. It is not a symptom checker and cannot tell you what you ' +
  'have. An empty cell means that the page does not state the sign, not that the sign is absent. If you are worried, ' +
  'or a sign is marked as urgent or as an emergency, get medical help.'

const collator = new Intl.Collator('en')

/** The matrix of a guide, as this reader may see it: conditions and symptoms that are not theirs to see are left out. */
export function symptomMatrixOf(guide: PublishedEntry<'guide'>, context: ReadingContext): SymptomMatrix {
  const conditions = causesOf(guide.content).flatMap((id) => readable('condition', id, context) ?? [])
  const causes = conditions.flatMap((condition) =>
    condition.content.presentations.map((presentation) => ({ condition, presentation })),
  )
  const symptoms = new Map<string, PublishedEntry<'symptom'>>()
  const unlisted: UnlistedSign[] = []
  for (const cause of causes)
    for (const sign of cause.presentation.symptoms) {
      const symptom = sign.symptom && readable('symptom', sign.symptom, context)
      if (symptom) symptoms.set(symptom.entryId, symptom)
      else unlisted.push({ cause, sign })
    }
  const rows = [...symptoms.values()].map((symptom) => ({
    symptom,
    cells: causes.map((cause) => ({
      cause,
      stated: cause.presentation.symptoms.filter((sign) => sign.symptom === symptom.entryId),
    })),
  }))
  return { guide, causes, rows: inOrder(rows, context), unlisted }
}

/** Whether some of the causes state a symptom, and others do not. */
export function isDiscriminator({ cells }: SymptomMatrixRow): boolean {
  return cells.some(({ stated }) => stated.length > 0) && cells.some(({ stated }) => stated.length === 0)
}

/** The more alarming of the levels at which signs are stated; null when they are ordinary symptoms everywhere. */
export function redFlagOf(signs: readonly StatedSymptom[]): RedFlagLevel | null {
  return redFlagLevels.findLast((level) => signs.some(({ redFlag }) => redFlag === level)) ?? null
}

/** The more alarming of the levels at which any cause states a row's symptom. */
export function redFlagOfRow({ cells }: SymptomMatrixRow): RedFlagLevel | null {
  return redFlagOf(cells.flatMap(({ stated }) => stated))
}

/** Red flags first, for safety; then by name, which says nothing about likelihood. */
function inOrder(rows: SymptomMatrixRow[], context: ReadingContext): SymptomMatrixRow[] {
  const place = (row: SymptomMatrixRow) => {
    const level = redFlagOfRow(row)
    return level ? -redFlagLevels.indexOf(level) : 1
  }
  return rows
    .map((row) => ({ row, place: place(row), name: words(row.symptom.content.name, context) }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        collator.compare(a.name, b.name) ||
        collator.compare(a.row.symptom.entryId, b.row.symptom.entryId),
    )
    .map(({ row }) => row)
}

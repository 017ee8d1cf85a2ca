import { describe, expect, it } from 'vitest'
import { conditionSectionFixtures } from '../blocks/condition-section/condition-section.fixtures'
import { conditionFixtures } from '../condition/condition.fixtures'
import { guideFixtures } from '../guide/guide.fixtures'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import { fixtureEntries, publishedFixtures } from '../publication/published.fixtures'
import { readingFixture } from '../reading/reading.fixtures'
import type { Candidate } from '../safety/candidate'
import type { ReadingContext } from '../reading/reading-context'
import { isDiscriminator, redFlagOfRow, symptomMatrixOf } from './symptom-matrix'

const anotherSymptom = '00000000-0000-4000-8000-0000000000aa'
const bruising: Candidate = {
  kind: 'symptom',
  entryId: anotherSymptom,
  slug: 'bruising',
  content: { name: { 'en-GB': 'Bruising' }, slug: 'bruising', otherNames: [] },
}
const withBruising = {
  ...conditionFixtures.selfCare,
  presentations: conditionFixtures.selfCare.presentations.map((presentation) => ({
    ...presentation,
    symptoms: [...presentation.symptoms, { text: { 'en-GB': 'A bruise' }, symptom: anotherSymptom }],
  })),
} as Candidate['content']

function matrixIn(context: ReadingContext) {
  const guide = context.published.entry('guide', fixtureIds.guide)
  if (!guide) throw new Error('The fixture guide is not public.')
  return symptomMatrixOf(guide, context)
}

const changed = (changes: Record<string, Candidate['content'] | null>, more: Candidate[] = []) =>
  publishedFixtures(
    [...more, ...fixtureEntries].flatMap((entry) => {
      const change = changes[entry.entryId]
      return change === null ? [] : [change ? ({ ...entry, content: change } as Candidate) : entry]
    }),
  )

describe('the symptom matrix', () => {
  it('has a column for each presentation of each cause, in the guide’s order', () => {
    const { causes } = matrixIn(readingFixture())
    expect(causes.map(({ condition, presentation }) => `${condition.slug} ${presentation.key}`)).toEqual([
      'pressure-in-the-leg acute',
      'pressure-in-the-leg chronic',
      'tight-calf chronic',
      'pulled-calf acute',
    ])
  })

  it('has a row for each symptom of the vocabulary, one cell a cause, in the words of each', () => {
    const { rows, causes } = matrixIn(readingFixture())
    expect(rows.map(({ symptom }) => symptom.slug)).toEqual(['swelling-of-one-calf'])
    expect(rows[0]?.cells.map(({ cause }) => cause)).toEqual(causes)
    expect(rows[0]?.cells.map(({ stated }) => stated.map(({ text }) => text['en-GB']))).toEqual([
      ['Worsening pain'],
      [],
      [],
      [],
    ])
  })

  it('lists signs that are no word of the vocabulary apart, and those whose word is not public (any more)', () => {
    const { unlisted } = matrixIn(readingFixture())
    expect(unlisted.map(({ sign }) => sign.text['en-GB'])).toEqual([
      'Ache that eases with rest',
      'A pulling feeling',
      'Sudden pain',
      'A snap, and you cannot stand on tiptoe',
    ])
    const without = matrixIn(readingFixture({ published: changed({ [fixtureIds.symptom]: null }) }))
    expect(without.rows).toEqual([])
    expect(without.unlisted.map(({ sign }) => sign.text['en-GB'])).toContain('Worsening pain')
  })

  it('puts red flags first and goes by name otherwise, whatever the causes’ order', () => {
    const published = changed({ [fixtureIds.selfCareCondition]: withBruising }, [bruising])
    const { rows } = matrixIn(readingFixture({ published }))
    expect(rows.map((row) => [row.symptom.slug, redFlagOfRow(row)])).toEqual([
      ['swelling-of-one-calf', 'emergency'],
      ['bruising', null],
    ])
  })

  it('calls a symptom a discriminator when some causes state it and others do not', () => {
    const onlyOneCause = changed(
      {
        [fixtureIds.guide]: {
          ...guideFixtures.everyBlock,
          blocks: [conditionSectionFixtures.calm],
        },
        [fixtureIds.selfCareCondition]: withBruising,
      },
      [bruising],
    )
    const alone = matrixIn(readingFixture({ published: onlyOneCause }))
    expect(alone.rows.map(isDiscriminator)).toEqual([false])
    expect(matrixIn(readingFixture()).rows.map(isDiscriminator)).toEqual([true])
  })

  it('shows a reader only what is for their region', () => {
    const notForUs = { ...conditionFixtures.emergency, regions: ['GB'] } as Candidate['content']
    const published = changed({ [fixtureIds.emergencyCondition]: notForUs })
    const { causes, rows } = matrixIn(readingFixture({ published, region: 'US' }))
    expect(causes.map(({ condition }) => condition.slug)).toEqual(['tight-calf', 'pulled-calf'])
    expect(rows).toEqual([])
  })
})

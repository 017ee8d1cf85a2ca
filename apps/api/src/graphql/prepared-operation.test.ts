import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { publishedFixtures } from '@stride/content/publication/published.fixtures'
import { setContext } from '@stride/graphql/answer'
import { executableSchema } from '@stride/graphql/executable-schema'
import { Reading } from '@stride/graphql/reading'
import fc from 'fast-check'
import { Kind, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { Documents } from './documents'
import { PreparedOperation, type Result } from './prepared-operation'
import { numbersFrom, randomQuery } from './random-query.fixtures'

const schema = executableSchema()
const published = publishedFixtures()
const values = {
  slug: ['sore-calf', 'pressure-in-the-leg', 'tight-calf', 'nothing'],
  other: [...Object.values(fixtureIds), 'lower-leg', '2026-06-01T00:00:00.000Z'],
}

function operationIn(text: string): PreparedOperation {
  const [definition] = parse(text).definitions
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation comes first.')
  return new PreparedOperation(schema, parse(text), definition)
}

/** What comes of one more use of an operation, as the wire has it, and all that was noted on the way. */
async function use(operation: PreparedOperation, variables: Record<string, unknown> = {}) {
  const reading = new Reading({ published, siteUrl: 'https://stride.example', now: new Date('2026-06-15T12:00:00Z') })
  setContext(reading, schema, operation.definition, variables)
  const result: Result = await operation.execute(reading, variables)
  // What failed isn't kept, so there it doesn't matter what else had been looked at before.
  if (result.errors) return { data: result.data, failed: true }
  const { tags, sequence } = reading.published
  // Executors may look at things in another order.
  const noted = { tags: tags.sort(), sequence, validUntil: reading.validUntil }
  return JSON.parse(JSON.stringify({ ...result, noted })) as unknown
}

describe('an operation', () => {
  it(
    'gives the same written as interpreted, whatever is asked, its parts made now or before',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer(), async (seed) => {
          const text = randomQuery(schema, numbersFrom(seed), 3, values)
          expect(validate(schema, parse(text))).toEqual([])
          const operation = operationIn(text)
          const interpreted = await use(operation)
          await use(operation)
          expect(await use(operation)).toEqual(interpreted)
          expect(await use(operation)).toEqual(interpreted)
        }),
        { numRuns: 100 },
      )
    },
  )

  it.each([
    ['a variable of the wrong type', 'query ($first: Int) { guides(first: $first) { totalCount } }', { first: 'many' }],
    ['a missing variable', 'query ($slug: String!) { guide(slug: $slug) { title } }', {}],
    ['null where it must not be', 'query ($slug: String!) { guide(slug: $slug) { title } }', { slug: null }],
    [
      'a value that no enum has',
      'query ($u: [Urgency!]) { conditions(filter: { urgency: $u }) { totalCount } }',
      { u: ['DIRE'] },
    ],
    ['a failure of a resolver', '{ guides(first: 1000) { totalCount } siteSettings { siteName } }', {}],
    [
      'names that objects have by themselves',
      'query ($slug: String!) { constructor: guide(slug: $slug) { __proto__: title } }',
      { slug: 'sore-calf', constructor: 1 },
    ],
  ])('is the same with %s', async (_, text, variables) => {
    const operation = operationIn(text)
    const [interpreted] = [await use(operation, variables), await use(operation, variables)]
    const written = await use(operation, variables)
    expect(written).toEqual(interpreted)
  })
})

describe('documents', () => {
  it('are prepared once, found by their hash, and bounded however many come', () => {
    const documents = new Documents(schema)
    const text = '{ guides { totalCount } }'
    const first = documents.prepare(text)
    expect(documents.prepare(text)).toBe(first)
    expect(documents.byHash(first.hash)).toBe(first)
    for (let index = 0; index < 300; index += 1)
      documents.prepare(`{ guides { totalCount } } # ${'x'.repeat(10_000)}${index}`)
    expect(documents.byHash(first.hash)).toBeUndefined()
  })

  it('that are refused say why, each time', () => {
    const documents = new Documents(schema)
    for (let time = 0; time < 2; time += 1)
      expect(documents.prepare('{ nothing }')).toHaveProperty('errors.0.message', expect.stringContaining('nothing'))
  })
})

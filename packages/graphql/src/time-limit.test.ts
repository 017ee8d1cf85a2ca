import { publishedFixtures } from '@stride/content/publication/published.fixtures'
import { graphql } from 'graphql'
import { describe, expect, it } from 'vitest'
import { executableSchema } from './executable-schema'
import { Reading } from './reading'
import { TimeLimit } from './time-limit'

const never = () => new Promise<never>(() => undefined)

describe('an operation that takes too long', () => {
  async function codesOf(source: string, milliseconds: number) {
    const published = publishedFixtures()
    const time = new TimeLimit(milliseconds)
    const ledger = { read: never, rowsOf: never }
    const contextValue = new Reading({
      published,
      siteUrl: 'https://stride.example',
      ledger,
      receipts: { of: never },
      time,
    })
    const { errors = [] } = await graphql({ schema: executableSchema(), source, contextValue })
    return [...new Set(errors.map(({ originalError }) => (originalError as { extensions?: object }).extensions))]
  }
  const often = Array.from({ length: 200 }, (_, index) => `c${index}: condition(slug: "tight-calf") { title }`).join(
    ' ',
  )

  it.each([
    ['looks at very much', `{ ${often} }`, -1],
    ['waits for old rows', '{ changes(first: 1) { nodes { __typename } } }', 30],
    ['waits for a receipt', '{ conditions(first: 1) { nodes { publication { receipt } } } }', 30],
    ['waits for content', '{ conditions(first: 1) { nodes { publication { content } } } }', 30],
  ])('is ended with a code of its own when it %s', async (_, source, milliseconds) => {
    expect(await codesOf(source, milliseconds)).toContainEqual({ code: 'TIMEOUT' })
  })

  it('is not ended before its time', async () => {
    expect(await codesOf(`{ ${often} }`, 60_000)).toEqual([])
  })
})

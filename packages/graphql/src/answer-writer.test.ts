import { fixtureEntries, publishedFixtures, rowOf } from '@stride/content/publication/published.fixtures'
import { isObjectType, Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { AnswerWriter } from './answer-writer'
import { executableSchema } from './executable-schema'
import { Reading } from './reading'

/** A writer of a query, and how often the summaries of conditions were worked out for it. */
function setUp(published = publishedFixtures()) {
  const schema = executableSchema()
  const condition = schema.getType('Condition')
  if (!isObjectType(condition)) throw new Error('There are no conditions.')
  const { summary } = condition.getFields()
  let times = 0
  const resolve = summary?.resolve
  if (summary && resolve)
    summary.resolve = (...args) => {
      times += 1
      return resolve(...args)
    }
  const reading = (mayReadCommerce = true) =>
    new Reading({
      published,
      siteUrl: 'https://stride.example',
      mayReadCommerce,
      now: new Date('2026-06-15T12:00:00Z'),
    })
  const writerOf = (text: string) => {
    const document = parse(text)
    const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
    if (!operation) throw new Error('There is no operation.')
    return new AnswerWriter(schema, document, operation)
  }
  const write = (text: string, variables: object = {}, one = reading()) => {
    const data = writerOf(text).write(one, { ...variables })
    return data && (data.toJSON() as Record<string, unknown>)
  }
  return { published, reading, writerOf, write, times: () => times }
}

describe('answers', () => {
  const part = '{ slug summary urgency }'

  it('show what an entry gives for a selection as it was written once, wherever it stands', () => {
    const { write, times } = setUp()
    const first = write(`{ conditions(first: 1) { nodes ${part} } }`)
    expect(times()).toBe(1)
    const again = write(`query Other { conditions(first: 1, orderBy: TITLE) { totalCount nodes ${part} } }`)
    expect(again?.conditions).toMatchObject(first?.conditions as object)
    expect(times()).toBe(1)
    write(`{ conditions(first: 1) { nodes { slug summary } } }`)
    expect(times()).toBe(2)
  })

  it('are written anew for whom they may differ, and after a publication', () => {
    const { write, times, reading, published } = setUp()
    const text = `{ conditions(first: 1) { nodes ${part} } }`
    write(text)
    write(text, {}, reading(false))
    expect(times()).toBe(2)
    const [settings] = fixtureEntries
    if (settings) published.apply(rowOf(settings, published.sequence + 1, 2))
    write(text)
    expect(times()).toBe(3)
  })

  it('have what conditions let through, and differ by the variables that entries are asked with', () => {
    const { write } = setUp()
    const text = `query ($with: Boolean!) {
      conditions(first: 1) { nodes { slug summary @include(if: $with) title @skip(if: $with) } }
    }`
    const fields = (given: boolean) => {
      const { nodes } = write(text, { with: given })?.conditions as { nodes: object[] }
      return Object.keys(nodes[0] ?? {})
    }
    expect([fields(true), fields(false), fields(true)]).toEqual([
      ['slug', 'summary'],
      ['slug', 'title'],
      ['slug', 'summary'],
    ])
  })

  it('are left to graphql-js when something fails or has to wait', () => {
    const { write, writerOf, reading } = setUp()
    expect(write('{ conditions(first: 1000) { totalCount } }')).toBeUndefined()
    expect(write('query ($first: Int) { conditions(first: $first) { totalCount } }', { first: 'many' })).toBeUndefined()
    expect(write('{ __schema { queryType { name } } }')).toBeUndefined()
    const failing = reading()
    expect(write('{ guides(first: 3) { nodes { slug } } b: guides(first: 101) { totalCount } }', {}, failing)).toBe(
      undefined,
    )
    expect(failing.published.tags).toEqual([])
    const waiting = writerOf('{ conditions(first: 1) { nodes { publication { receipt } } } }')
    expect(waiting.write(reading(), {})).toBeUndefined()
  })

  it('are left to graphql-js when fragments make much more of a document than is written', () => {
    const { write } = setUp()
    const wide = (count: number) => Array.from({ length: count }, (_, index) => `f${index}: slug`).join(' ')
    const fragments = `fragment A on Guide { ${wide(40)} }`
    expect(write(`{ ${guides(2)} } ${fragments}`)).toBeDefined()
    expect(write(`{ ${guides(30)} } ${fragments}`)).toBeUndefined()
  })
})

const guides = (count: number) =>
  Array.from({ length: count }, (_, index) => `g${index}: guides(first: 1) { nodes { ...A } }`).join(' ')

import { executableSchema } from '@stride/graphql/executable-schema'
import fc from 'fast-check'
import { getIntrospectionQuery, getOperationAST, parse, validate } from 'graphql'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { costOf } from './cost'
import { readDocument } from './read-document'

const schema = executableSchema()

function cost(text: string) {
  const document = readDocument(text)
  expect(validate(schema, document)).toEqual([])
  const operation = getOperationAST(document)
  if (!operation) throw new Error('The text has no operation.')
  return costOf(schema, document, operation)
}

/** Of an operation without variables. */
const points = (text: string) => cost(text).of({})

describe('what an operation costs', () => {
  it('is 250 points for the article query, and 20 for introspection', () => {
    const article = readFileSync(new URL('../../../../tests/contract/article.graphql', import.meta.url), 'utf8')
    expect(points(article)).toBe(250)
    expect(points(getIntrospectionQuery())).toBe(20)
    expect(points('{ __type(name: "Guide") { name } }')).toBe(5)
  })

  it('is a point for each object, and nothing for text', () => {
    expect(points('{ guide(slug: "a") { slug title summary } }')).toBe(1)
    expect(points('{ guide(slug: "a") { title bodyArea { name } author { name } } }')).toBe(3)
  })

  it('is a page of entries and their own objects for a connection, with nodes as with edges', () => {
    expect(
      points('{ conditions(first: 10) { nodes { title bodyArea { name } } pageInfo { endCursor } totalCount } }'),
    ).toBe(1 + 10 * 2)
    expect(points('{ conditions(first: 10) { edges { cursor node { title bodyArea { name } } } } }')).toBe(1 + 10 * 2)
    expect(points('{ conditions { nodes { title } } }')).toBe(1 + 20)
    expect(points('{ conditions { totalCount } }')).toBe(1)
  })

  it('follows the variables that give the size of a page', () => {
    const { least, of } = cost('query ($n: Int) { conditions(first: $n) { nodes { bodyArea { name } } } }')
    expect(least).toBe(1)
    expect([of({ n: 3 }), of({}), of({ n: null }), of({ n: 'many' }), of({ n: -5 }), of({ n: Infinity })]).toEqual([
      7, 41, 41, 41, 1, 41,
    ])
    expect(cost('query ($n: Int = 2) { conditions(first: $n) { nodes { slug } } }').of({})).toBe(3)
  })

  it('is not less for a null, which execution takes for the usual page, or for the other end', () => {
    const defaulted = cost('query ($n: Int = 0) { conditions(first: $n) { nodes { slug } } }')
    expect([defaulted.of({}), defaulted.of({ n: null })]).toEqual([1, 21])
    const ends = cost('query ($f: Int = 0, $l: Int) { conditions(first: $f, last: $l) { nodes { slug } } }')
    expect([ends.of({ f: null, l: 100 }), ends.of({ f: 5, l: null }), ends.of({ f: null, l: null })]).toEqual([
      101, 6, 21,
    ])
    expect(cost('query ($n: Int = 0) { conditions(first: $n, last: 100) { nodes { slug } } }').of({ n: null })).toBe(
      101,
    )
    expect(points('{ conditions(first: null, last: 100) { nodes { slug } } }')).toBe(101)
    expect(cost('query ($i: [ID!] = []) { nodes(ids: $i) { id } }').of({ i: ['a', 'b', 'c'] })).toBe(3)
  })

  it('takes the usual length of a list that has no page size', () => {
    expect(points('{ guide(slug: "a") { causes { slug } } }')).toBe(1 + 6)
    expect(points('{ guide(slug: "a") { causes { codes { code } } } }')).toBe(1 + 6 * (1 + 5))
  })

  it('is that of the most expensive type where the type is open', () => {
    const section = '... on GearSection { recommendations { product { name } } }'
    expect(
      points(`{ guide(slug: "a") { blocks { __typename ${section} ... on Prose { body { plainText } } } } }`),
    ).toBe(1 + 20 * (1 + 2 * 2))
    expect(points('{ node(id: "a") { id ... on Guide { author { name } bodyArea { name } } } }')).toBe(1 + 2)
    expect(points('{ node(id: "a") { ... on Node { ... on Guide { author { name } } } } }')).toBe(1 + 1)
  })

  it('counts aliases of objects and of text, __typename among it', () => {
    expect(points('{ a: guide(slug: "a") { slug } b: guide(slug: "b") { slug } }')).toBe(2)
    expect(points('{ guide(slug: "a") { heading: title } }')).toBe(1)
    expect(points('{ guide(slug: "a") { title b: title c: title } }')).toBe(3)
    expect(points('{ guide(slug: "a") { __typename b: __typename c: __typename } a: __typename b: __typename }')).toBe(
      4,
    )
  })

  it('counts what a condition may leave out', () => {
    expect(points('query ($a: Boolean!) { guide(slug: "a") { author @skip(if: $a) { name } } }')).toBe(2)
  })

  it('does not depend on what is written as a fragment', () => {
    fc.assert(
      fc.property(selection(4), (tree) => {
        const fragments: string[] = []
        const asked = (guide: string) => `query ($n: Int) { guides(first: $n) { nodes ${guide} } }`
        const inline = asked(written(tree))
        const spread = `${asked(written(tree, fragments))} ${fragments.join(' ')}`
        for (const n of [0, 7, 100]) expect(cost(spread).of({ n })).toBe(cost(inline).of({ n }))
      }),
      { numRuns: 60 },
    )
  })

  it('is worked out at once for fragments that expand without end, and asked for in no time', () => {
    // Deeper than is let in: reckoning must not depend on another limit.
    const bomb = Array.from(
      { length: 60 },
      (_, level) =>
        `fragment F${level} on Guide { ...F${level + 1} ${level % 9 === 0 ? `causes { guides { ...F${level + 1} } }` : `... on Guide { ...F${level + 1} }`} }`,
    )
    const document = `query ($n: Int) { guides(first: $n) { nodes { ...F0 } } } ${bomb.join(' ')} fragment F60 on Guide { author { name } }`
    const parsed = parse(document)
    const operation = getOperationAST(parsed)
    if (!operation) throw new Error('The text has no operation.')
    const begun = performance.now()
    const { of } = costOf(schema, parsed, operation)
    for (let times = 0; times < 1_000; times += 1) of({ n: 5 })
    expect(performance.now() - begun).toBeLessThan(500)
    expect(of({ n: 5 })).toBe(1_000_000_000)
  })
})

describe('a list by ids', () => {
  it.runIf(schema.getQueryType()?.getFields().nodes)('is as long as the ids are many', () => {
    expect(points('{ nodes(ids: ["a", "b", "c"]) { id } }')).toBe(3)
    const { of, least } = cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }')
    expect([least, of({ ids: ['a', 'b'] })]).toEqual([0, 2])
  })
})

interface Tree {
  name: string
  below: Tree[]
}

/** What may be asked of a guide, as deep as it goes. */
function selection(depth: number): fc.Arbitrary<Tree[]> {
  const leaf = fc.constantFrom('slug', 'title').map((name) => ({ name, below: [] as Tree[] }))
  if (depth === 0) return fc.array(leaf, { minLength: 1, maxLength: 2 })
  const inner = fc.record({ name: fc.constant('inner'), below: selection(depth - 1) })
  return fc.array(fc.oneof(leaf, inner), { minLength: 1, maxLength: 3 }).map(onceEach)
}

function onceEach(trees: Tree[]): Tree[] {
  return trees.filter((tree, index) => trees.findIndex(({ name }) => name === tree.name) === index)
}

/** The selection as text, as fragments when there is somewhere to put them. From guides it goes to causes, and back. */
function written(trees: Tree[], fragments?: string[], on: 'Guide' | 'Condition' = 'Guide'): string {
  const fields = trees.map(({ name, below }) => {
    if (below.length === 0) return name
    if (on === 'Guide') return `causes ${written(below, fragments, 'Condition')}`
    return `guides ${written(below, fragments, 'Guide')}`
  })
  const text = `{ __typename ${fields.join(' ')} }`
  if (!fragments) return text
  const name = `F${fragments.length}`
  fragments.push(`fragment ${name} on ${on} ${text}`)
  return `{ ...${name} }`
}

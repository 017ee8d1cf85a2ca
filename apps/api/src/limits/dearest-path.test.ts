import { executableSchema } from '@stride/graphql/executable-schema'
import { getOperationAST, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { dearestPath } from './dearest-path'

const schema = executableSchema()

function dearest(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('The text has no operation.')
  return dearestPath(schema, document, operation, variables)
}

describe('where most of an operation’s points go', () => {
  it('is a path of names in the answer, for as long as one of them is more than half', () => {
    const causes = 'causes { slug codes { code } }'
    expect(
      dearest(`{ guides(first: 100) { nodes { slug author { name } ${causes} } } siteSettings { siteName } }`),
    ).toEqual({ path: 'guides.nodes.causes.codes', points: 100 * 6 * 5 })
    expect(dearest('{ guides(first: 10) { nodes { author { name } bodyArea { name } } } }')).toEqual({
      path: 'guides.nodes',
      points: 10 * 3,
    })
  })

  it('goes through edges, fragments, other names and open types', () => {
    const text = `query ($n: Int) { dear: guides(first: $n) { edges { node { ...Parts } } } cheap: guides(first: 5) { nodes { slug } } }
      fragment Parts on Guide { slug ... on Guide { parts: blocks { __typename ... on Prose { heading }
      ... on GearSection { recommendations { product { name } } } } } }`
    const path = 'dear.edges.node.parts.recommendations'
    expect(dearest(text, { n: 50 })).toEqual({ path, points: 50 * 20 * 2 * 2 })
    expect(dearest(text, { n: 0 })).toEqual({ path: 'cheap.nodes', points: 5 })
    expect(
      dearest('{ node(id: "a") { ... on Condition { history(first: 100) { nodes { reviewedBy { name } } } } } }'),
    ).toEqual({ path: 'node.history.nodes', points: 200 })
  })

  it('is none of what costs nothing', () => {
    expect(dearest('{ __typename }')).toBeUndefined()
  })

  it('is found at once, whatever fragments expand to', () => {
    const bomb = Array.from(
      { length: 60 },
      (_, level) =>
        `fragment F${level} on Guide { ...F${level + 1} a: causes { guides { ...F${level + 1} } } ...F${level + 1} }`,
    )
    const text = `{ guides { nodes { ...F0 } } } ${bomb.join(' ')} fragment F60 on Guide { author { name } }`
    const begun = performance.now()
    expect(dearest(text)?.path).toMatch(/^guides\.nodes\.a/)
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})

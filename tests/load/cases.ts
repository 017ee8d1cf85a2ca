import { readFileSync } from 'node:fs'

/** What is measured against the raw server, with the share of its rate that is the goal. */
export interface Case {
  readonly name: string
  readonly goal: number
  /** The body of the request with a number: each number asks for something that was never asked for before. */
  readonly body: (index: number) => string
}

const article = readFileSync(new URL('../contract/article.graphql', import.meta.url), 'utf8')

/** Asks for one thing more that is not there, so that every request is another. */
const articleAnd = article
  .replace('($slug: String!)', '($slug: String!, $other: ID!)')
  .replace(/\}\s*$/, '  node(id: $other) {\n    id\n  }\n}\n')

const list = `query List($urgency: [Urgency!], $since: DateTime!) {
  conditions(filter: { urgency: $urgency, updatedSince: $since }, orderBy: TITLE, first: 20) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id slug title summary urgency }
  }
}`

const search = `query Search($query: String!, $other: ID!) {
  node(id: $other) {
    id
  }
  search(query: $query, first: 10) {
    totalCount
    nodes { title highlights { text isMatch } }
  }
}`

const urgencies = [['SELF_CARE'], ['ROUTINE'], ['URGENT', 'EMERGENCY'], ['SELF_CARE', 'ROUTINE']]

/** An id that nothing has. */
const nothing = (index: number) => `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`

/** A moment before anything was published. */
const longAgo = (index: number) => new Date(Date.UTC(2020) + index * 1_000).toISOString()

const bodyOf = (query: string, variables: object) => JSON.stringify({ query, variables })

/** @param words What is searched for, and the slugs of guides that there are. */
export function casesOver({ words, guides }: { words: readonly string[]; guides: readonly string[] }): Case[] {
  const [first = ''] = guides
  const kept = bodyOf(article, { slug: first })
  return [
    { name: 'article, cached', goal: 0.7, body: () => kept },
    {
      name: 'article, never asked before',
      goal: 0.15,
      body: (index) => bodyOf(articleAnd, { slug: guides[index % guides.length], other: nothing(index) }),
    },
    {
      name: 'list of 20 with filter and count, never asked before',
      goal: 0.15,
      body: (index) => bodyOf(list, { urgency: urgencies[index % urgencies.length], since: longAgo(index) }),
    },
    {
      name: 'search, never asked before',
      goal: 0.1,
      body: (index) => bodyOf(search, { query: words[index % words.length], other: nothing(index) }),
    },
  ]
}

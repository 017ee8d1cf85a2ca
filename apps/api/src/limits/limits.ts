import type { ErrorCode } from '@stride/content/reading/public-error'

/** One limit on what a request may hold, whoever sends it. */
export interface Limit {
  /** The code of the error that a request over it gets. */
  readonly code: ErrorCode
  readonly most: number
  /** What is counted, as a sentence names it after the number. */
  readonly counts: string
}

/**
 * Every limit on the form of a request, in one table: the documentation prints it. Our own largest page takes some 1,500
 * tokens and 40 fragments, the usual introspection query 400 tokens. What an operation may cost depends on the plan: see
 * `allowances` in @stride/partners.
 */
export const limits = {
  tokens: { code: 'TOKEN_LIMIT', most: 5_000, counts: 'words and signs in a document' },
  depth: { code: 'DEPTH_LIMIT', most: 15, counts: 'levels of fields in an operation' },
  introspectionDepth: { code: 'DEPTH_LIMIT', most: 20, counts: 'levels of fields, introspection included' },
  introspectionLists: { code: 'DEPTH_LIMIT', most: 3, counts: 'lists inside one another in introspection' },
  introspectionAliases: { code: 'ALIAS_LIMIT', most: 0, counts: 'aliases in introspection' },
  nesting: { code: 'DEPTH_LIMIT', most: 30, counts: 'selections inside one another in one definition' },
  valueNesting: { code: 'DEPTH_LIMIT', most: 8, counts: 'lists and objects inside one another in an argument or type' },
  aliases: { code: 'ALIAS_LIMIT', most: 50, counts: 'aliases, and fields asked for again beside themselves' },
  directives: { code: 'DIRECTIVE_LIMIT', most: 50, counts: 'directives in a document' },
  directivesAtOnePlace: { code: 'DIRECTIVE_LIMIT', most: 5, counts: 'directives at one place' },
  fragments: { code: 'FRAGMENT_LIMIT', most: 100, counts: 'fragments in a document' },
  spreads: { code: 'FRAGMENT_LIMIT', most: 100, counts: 'uses of fragments, inline ones included' },
  operations: { code: 'OPERATION_LIMIT', most: 20, counts: 'operations in a document' },
  variableSize: { code: 'VARIABLES_TOO_LARGE', most: 20_000, counts: 'characters in the variables' },
  variableNesting: {
    code: 'VARIABLES_TOO_LARGE',
    most: 8,
    counts: 'lists and objects inside one another in a variable',
  },
} as const satisfies Record<string, Limit>

/** Says the limit, what was found, and what to do: `There are 62 aliases …; 50 are allowed. Ask in parts.` */
export function overLimit({ most, counts }: Limit, found: number | null, whatToDo: string): string {
  const number = found === null ? `more than ${figure(most)}` : figure(found)
  return `This request has ${number} ${counts}; ${figure(most)} are allowed. ${whatToDo}`
}

/** 5000 as 5,000. */
export function figure(number: number): string {
  return number.toLocaleString('en-GB')
}

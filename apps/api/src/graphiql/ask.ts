import type { ExecutionResult } from 'graphql'

/** What the API said about an answer besides the answer. */
export interface Answered {
  status: number
  /** Until the whole answer was here, the way included. */
  milliseconds: number
  sequence: string | null
  /** What the operation costs when it is not answered from memory. */
  points: number | null
  pointsLeft: number | null
}

interface Asked {
  query: string
  operationName?: string | null
  variables?: unknown
}

let key = ''
let answered: Answered | null = null
const listeners = new Set<() => void>()

/** From now on requests carry it. It is in this variable and nowhere else: nothing keeps it when the page is gone. */
export function sendKey(value: string): void {
  key = value.trim()
}

/** About the last answer to what a person asked; null before. */
export function lastAnswered(): Answered | null {
  return answered
}

export function onAnswered(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Sends what is asked to this very server. */
export async function ask(
  asked: Asked,
  { headers = {} }: { headers?: Record<string, unknown> } = {},
): Promise<ExecutionResult> {
  const started = performance.now()
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      ...(key && { authorization: `Bearer ${key}` }),
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    },
    body: JSON.stringify({ ...asked, operationName: nameIn(asked) }),
  })
  const answer = (await response.json()) as ExecutionResult
  if (asked.operationName !== 'IntrospectionQuery') {
    answered = {
      status: response.status,
      milliseconds: Math.round(performance.now() - started),
      sequence: response.headers.get('stride-sequence'),
      points: pointsIn(answer),
      pointsLeft: leftIn(response.headers.get('ratelimit') ?? ''),
    }
    for (const listener of listeners) listener()
  }
  return answer
}

/** GraphiQL learns of a new document a moment late: it may still name an operation of the one before. */
function nameIn({ query, operationName }: Asked): string | undefined {
  return operationName && new RegExp(`\\b${operationName}\\b`).test(query) ? operationName : undefined
}

function pointsIn({ extensions }: ExecutionResult): number | null {
  const { cost } = (extensions ?? {}) as { cost?: { points?: number } }
  return cost?.points ?? null
}

/** From `"minute";r=53;t=12, "day";r=…`. */
function leftIn(rateLimit: string): number | null {
  const left = /"minute";r=(\d+)/.exec(rateLimit)?.[1]
  return left === undefined ? null : Number(left)
}

/** An operation of the handbook to start from. */
export interface Example {
  /** In the address: `/graphiql#show-a-guide`. */
  id: string
  title: string
  /** Title of the handbook's page that it stands on. */
  page: string
  query: string
  /** JSON; empty without variables. */
  variables: string
}

/** Where the page holds its examples for the script. */
export const examplesElement = 'graphiql-examples'

export function examplesIn(page: Document): readonly Example[] {
  return JSON.parse(page.getElementById(examplesElement)?.textContent ?? '[]') as Example[]
}

/** The example that the address names. The address forgets it, so that a reload keeps what was written. */
export function takeExampleFromAddress(examples: readonly Example[]): Example | undefined {
  const named = examples.find(({ id }) => `#${id}` === location.hash)
  if (named) history.replaceState(null, '', location.pathname)
  return named
}

interface GraphqlAnswer<Data> {
  data?: Data
  errors?: Array<{ message: string; extensions?: Record<string, unknown> }>
}

/** Asks the API as a partner would. Throws when it answers with errors. */
export async function ask<Data>(apiUrl: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as GraphqlAnswer<Data>
  if (!data || errors) throw new Error(`GraphQL answered ${response.status}: ${JSON.stringify(errors)}`)
  return data
}

/** A public guide's title and summary; null when none is public under the slug. */
export async function guideInApi(apiUrl: string, slug: string): Promise<{ title: string; summary: string } | null> {
  const query = 'query Guide($slug: String!) { guide(slug: $slug) { title summary } }'
  return (await ask<{ guide: { title: string; summary: string } | null }>(apiUrl, query, { slug })).guide
}

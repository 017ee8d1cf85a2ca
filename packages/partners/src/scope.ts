/**
 * What a caller may have: `content` is everything medical and editorial, `commerce` gear, offers and affiliate links,
 * `export` the bulk export, `webhooks` being told of publications.
 */
export const scopes = ['content', 'commerce', 'export', 'webhooks'] as const
export type Scope = (typeof scopes)[number]

/** What each scope is called, for people. */
export const scopeNames: Readonly<Record<Scope, string>> = {
  content: 'Content: conditions, guides, people',
  commerce: 'Commerce: gear, offers and affiliate links',
  export: 'Bulk export',
  webhooks: 'Webhooks',
}

/** The known scopes among some values, each once, in the order of `scopes`. */
export function scopesIn(values: readonly unknown[]): Scope[] {
  return scopes.filter((scope) => values.includes(scope))
}

/**
 * The tags that an `if-match` or `if-none-match` header names, `*` among them, without the marks of weak ones, which
 * proxies that compress put there. Undefined when it holds something that is no tag: each stands in quotes.
 */
export function tagsIn(header: string): string[] | undefined {
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.every((tag) => tag === '*' || /^"[^"]*"$/.test(tag)) ? tags : undefined
}

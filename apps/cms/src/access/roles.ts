/** What someone who signs in may be; one person may be several. */
export const roles = ['editor', 'reviewer', 'publisher', 'commerce', 'admin'] as const
export type Role = (typeof roles)[number]

/** What each role is called. */
export const roleNames: Readonly<Record<Role, string>> = {
  editor: 'Editor',
  reviewer: 'Reviewer',
  publisher: 'Publisher',
  commerce: 'Commerce',
  admin: 'Admin',
}

/** The roles of whoever makes a request; none when nobody is signed in. */
export function rolesOf(user: unknown): readonly Role[] {
  const given = typeof user === 'object' && user !== null ? (user as { roles?: unknown }).roles : undefined
  return Array.isArray(given) ? roles.filter((role) => given.includes(role)) : []
}

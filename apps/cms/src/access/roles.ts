/** What someone who signs in may be; one person may be several. */
export const roles = ['editor', 'reviewer', 'publisher', 'commerce', 'admin'] as const
export type Role = (typeof roles)[number]

/** What each role is for, as the admin shows it. */
export const roleNames: Readonly<Record<Role, string>> = {
  editor: 'Editor: writes clinical content',
  reviewer: 'Reviewer: approves clinical content',
  publisher: 'Publisher: publishes and withdraws',
  commerce: 'Commerce: products, offers, shops',
  admin: 'Admin: everything, and users',
}

/** The roles of whoever makes a request; none when nobody is signed in. */
export function rolesOf(user: unknown): readonly Role[] {
  const given = typeof user === 'object' && user !== null ? (user as { roles?: unknown }).roles : undefined
  return Array.isArray(given) ? roles.filter((role) => given.includes(role)) : []
}

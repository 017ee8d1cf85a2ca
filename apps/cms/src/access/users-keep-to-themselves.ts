import type { Access, FieldAccess } from 'payload'
import { may } from './may'
import { rolesOf } from './roles'

const ownOnly = (user: { id: unknown } | null | undefined) => (user ? { id: { equals: String(user.id) } } : false)

/** Admins see every user; everyone else only their own account. */
export const readsOwnAccountUnlessAdmin: Access = ({ req }) => may(req.user, 'read', 'users') || ownOnly(req.user)

/** Admins change every user; everyone else only their own account. */
export const changesOwnAccountUnlessAdmin: Access = ({ req }) => may(req.user, 'update', 'users') || ownOnly(req.user)

/** Admins delete users, but not themselves: a site without an admin could not be put right again. */
export const adminsDeleteOthers: Access = ({ req }) =>
  may(req.user, 'delete', 'users') && req.user ? { id: { not_equals: String(req.user.id) } } : false

/** Roles are given by admins, and by nobody to themselves. */
export const adminsGiveOthersTheirRoles: FieldAccess = ({ req, id, doc }) => {
  // The admin asks about a document without telling its id apart.
  const whose = id ?? (doc as { id?: string | number } | undefined)?.id
  return may(req.user, 'update', 'users') && (whose === undefined || String(whose) !== String(req.user?.id))
}

/** Only admins say which public person a user is. */
export const adminsLinkPeople: FieldAccess = ({ req }) => may(req.user, 'update', 'users')

/** The admin is for everyone with a role. */
export const onlyStaffEnterTheAdmin = ({ req }: { req: { user: unknown } }): boolean => rolesOf(req.user).length > 0

import type { CollectionConfig } from 'payload'
import { may } from '../access/may'
import { roleNames, roles } from '../access/roles'
import {
  adminsDeleteOthers,
  adminsGiveOthersTheirRoles,
  adminsLinkPeople,
  changesOwnAccountUnlessAdmin,
  onlyStaffEnterTheAdmin,
  readsOwnAccountUnlessAdmin,
} from '../access/users-keep-to-themselves'
import { isHttps } from '../site-addresses'
import { firstUserIsAdmin } from './first-user-is-admin'
import { passwordsAreLong } from './passwords-are-long'

const eightHours = 8 * 60 * 60
const tenMinutesMs = 10 * 60 * 1000

/** The people who work with the CMS. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'User', plural: 'Users' },
  admin: {
    group: 'Settings',
    description: 'Who may sign in, and as what.',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'updatedAt'],
    listSearchableFields: ['name', 'email'],
    hidden: ({ user }) => !may(user, 'read', 'users'),
  },
  auth: {
    tokenExpiration: eightHours,
    maxLoginAttempts: 5,
    lockTime: tenMinutesMs,
    useSessions: true,
    cookies: { sameSite: 'Lax', secure: isHttps() },
  },
  // What other documents tell of a user. The admin says by the address who has a document open.
  defaultPopulate: { name: true, roles: true, email: true },
  access: {
    admin: onlyStaffEnterTheAdmin,
    create: ({ req }) => may(req.user, 'create', 'users'),
    read: readsOwnAccountUnlessAdmin,
    update: changesOwnAccountUnlessAdmin,
    delete: adminsDeleteOthers,
    unlock: ({ req }) => may(req.user, 'update', 'users'),
  },
  hooks: { beforeOperation: [passwordsAreLong], beforeValidate: [firstUserIsAdmin] },
  fields: [
    { type: 'text', name: 'name', label: 'Name', required: true, maxLength: 120 },
    {
      type: 'select',
      hasMany: true,
      name: 'roles',
      label: 'Roles',
      required: true,
      saveToJWT: true,
      options: roles.map((value) => ({ value, label: roleNames[value] })),
      access: { create: adminsLinkPeople, update: adminsGiveOthersTheirRoles },
      admin: {
        description:
          'Editors write clinical content, reviewers approve it, publishers publish and withdraw, commerce keeps products and shops, admins do everything. One person may be several; nobody changes their own.',
      },
    },
    {
      type: 'relationship',
      name: 'person',
      label: 'Public person',
      relationTo: 'people',
      access: { create: adminsLinkPeople, update: adminsLinkPeople },
      admin: { description: 'For reviewers and authors: who readers know them as.' },
    },
    // Payload's own field, which it shows to whoever it is of. Nobody has a use for it, except who listens in.
    { type: 'array', name: 'sessions', access: { read: () => false }, fields: [] },
  ],
}

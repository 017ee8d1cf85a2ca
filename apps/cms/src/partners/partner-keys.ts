import type { CollectionConfig, Field } from 'payload'
import { contentBelongsToItsRoles } from '../access/content-belongs-to-its-roles'
import { may } from '../access/may'
import { keysHaveNoMoreThanTheirPartner } from './keys-have-no-more-than-their-partner'
import { mirrorAfterwards } from './mirror-afterwards'
import { scopeOptions } from './partners'
import { revokeKeyEndpoint } from './revoke-key.endpoint'

const never = () => false

/** Set when the key is created or revoked, at the endpoints for that, and at no other door. */
const fixed = { create: never, update: never }

const fields: Field[] = [
  {
    type: 'relationship',
    name: 'partner',
    label: 'Partner',
    relationTo: 'partners',
    required: true,
    index: true,
    access: fixed,
  },
  {
    type: 'text',
    name: 'name',
    label: 'Name',
    required: true,
    maxLength: 120,
    access: { create: never, update: ({ req }) => may(req.user, 'update', 'partner-keys') },
  },
  { type: 'text', name: 'keyId', label: 'Key id', required: true, unique: true, index: true, access: fixed },
  {
    type: 'text',
    name: 'hash',
    required: true,
    unique: true,
    hidden: true,
    access: { ...fixed, read: never },
    admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
  },
  { type: 'text', name: 'lastFour', label: 'Ends with', required: true, access: fixed },
  {
    type: 'select',
    hasMany: true,
    name: 'scopes',
    label: 'Scopes',
    required: true,
    options: scopeOptions,
    access: fixed,
  },
  { type: 'date', name: 'expiresAt', label: 'Expires', required: true, access: fixed },
  { type: 'date', name: 'revokedAt', label: 'Revoked', access: fixed },
  { type: 'relationship', name: 'createdBy', label: 'Created by', relationTo: 'users', access: fixed },
]

/**
 * The keys of partners, without the keys: only their hashes, which nobody can read. They are seen and changed on the
 * partner's screen.
 */
export const partnerKeys: CollectionConfig = {
  slug: 'partner-keys',
  labels: { singular: 'Key', plural: 'Keys' },
  admin: { hidden: true, useAsTitle: 'name' },
  // One that came in over the usual door would have no secret: see create-key.endpoint.ts.
  access: { ...contentBelongsToItsRoles('partner-keys'), create: never },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  hooks: {
    beforeValidate: [keysHaveNoMoreThanTheirPartner],
    afterChange: [mirrorAfterwards],
    afterDelete: [mirrorAfterwards],
  },
  endpoints: [revokeKeyEndpoint],
  fields,
}

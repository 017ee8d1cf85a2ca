import { partnerPlans, type PartnerPlan } from '@stride/partners/plan'
import { scopeNames, scopes } from '@stride/partners/scope'
import type { CollectionConfig, Field } from 'payload'
import { contentBelongsToItsRoles } from '../access/content-belongs-to-its-roles'
import { fieldsBelongToTheirRoles } from '../access/fields-belong-to-their-roles'
import { may } from '../access/may'
import { createKeyEndpoint } from './create-key.endpoint'
import { listKeysEndpoint } from './list-keys.endpoint'
import { mirrorAfterwards } from './mirror-afterwards'
import { partnerRecallsEndpoint } from './recalls.endpoint'

const planNames: Readonly<Record<PartnerPlan, string>> = { free: 'Free', partner: 'Partner' }

export const scopeOptions = scopes.map((value) => ({ value, label: scopeNames[value] }))

const fields: Field[] = [
  {
    type: 'ui',
    name: 'keys',
    admin: { components: { Field: '/partners/partner-keys-panel#PartnerKeysPanel' } },
  },
  { type: 'text', name: 'name', label: 'Name', required: true, maxLength: 120 },
  {
    type: 'email',
    name: 'contact',
    label: 'Contact',
    required: true,
    admin: { description: 'Who hears of a recall that was not acknowledged, and of keys that run out.' },
  },
  {
    type: 'text',
    name: 'website',
    label: 'Website',
    maxLength: 500,
    validate: (value: unknown) =>
      !value || (typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:')
        ? true
        : 'Give the full address, such as https://clinic.example.',
  },
  {
    type: 'select',
    name: 'plan',
    label: 'Plan',
    required: true,
    defaultValue: 'free',
    options: partnerPlans.map((value) => ({ value, label: planNames[value] })),
    admin: { description: 'How many points a minute and a day its keys have.' },
  },
  {
    type: 'select',
    hasMany: true,
    name: 'scopes',
    label: 'Scopes granted',
    required: true,
    defaultValue: ['content'],
    options: scopeOptions,
    admin: { description: 'The most that its keys may have. What is taken away here, existing keys lose at once.' },
  },
  { type: 'textarea', name: 'notes', label: 'Notes', maxLength: 5_000 },
  {
    type: 'checkbox',
    name: 'active',
    label: 'Active',
    defaultValue: true,
    admin: { position: 'sidebar', description: 'While this is off, all its keys are refused.' },
  },
  {
    type: 'ui',
    name: 'recalls',
    admin: { components: { Field: '/partners/partner-recalls-panel#PartnerRecallsPanel' } },
  },
]

/** Clinics, apps and others who build on the API. */
export const partners: CollectionConfig = {
  slug: 'partners',
  labels: { singular: 'Partner', plural: 'Partners' },
  admin: {
    group: 'Partners',
    description: 'Who builds on the API, with their keys and what they may have.',
    useAsTitle: 'name',
    defaultColumns: ['name', 'plan', 'scopes', 'active', 'updatedAt'],
    listSearchableFields: ['name', 'contact', 'website'],
    hidden: ({ user }) => !may(user, 'read', 'partners'),
  },
  access: contentBelongsToItsRoles('partners'),
  defaultSort: 'name',
  disableDuplicate: true,
  hooks: { afterChange: [mirrorAfterwards], afterDelete: [mirrorAfterwards] },
  endpoints: [listKeysEndpoint, createKeyEndpoint, partnerRecallsEndpoint],
  fields: fieldsBelongToTheirRoles(fields, 'partners'),
}

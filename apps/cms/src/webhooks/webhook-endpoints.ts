import { significanceNames } from '@stride/content/change-note/change-note.editor'
import { kinds, significances } from '@stride/content/publication/kind'
import type { CollectionConfig, Field } from 'payload'
import { contentBelongsToItsRoles } from '../access/content-belongs-to-its-roles'
import { fieldsBelongToTheirRoles } from '../access/fields-belong-to-their-roles'
import { may } from '../access/may'
import { addressRulesFrom, faultOfEndpointAddress } from './endpoint-address'
import { kindNames } from './kind-names'
import { noMoreThanThePartnerMay } from './no-more-than-the-partner-may'
import { rotateSecretEndpoint } from './rotate-secret.endpoint'
import { sendTestEndpoint } from './send-test.endpoint'
import { switchedOnAfresh } from './switched-on-afresh'

const never = () => false
/** Written by the sender, or by an endpoint, and at no other door. */
const fixed = { create: never, update: never }

const fields: Field[] = [
  {
    type: 'ui',
    name: 'panel',
    admin: {
      components: { Field: '/webhooks/endpoint-panel#EndpointPanel' },
      condition: (_data, _siblings, { operation }) => operation === 'update',
    },
  },
  {
    type: 'relationship',
    name: 'partner',
    label: 'Partner',
    relationTo: 'partners',
    required: true,
    index: true,
    access: { update: never },
    admin: { description: 'It needs the scope “Webhooks”. It stays with its partner for good.' },
  },
  {
    type: 'text',
    name: 'url',
    label: 'Address',
    required: true,
    maxLength: 2_000,
    validate: (value: unknown) =>
      typeof value === 'string' ? (faultOfEndpointAddress(value, addressRulesFrom()) ?? true) : 'Give the address.',
    admin: {
      description: 'Where events are posted to, with https, on the public Internet. Redirects are not followed.',
    },
  },
  { type: 'text', name: 'description', label: 'Description', maxLength: 300 },
  {
    type: 'select',
    hasMany: true,
    name: 'kinds',
    label: 'Kinds',
    options: kinds.map((value) => ({ value, label: kindNames[value] })),
    admin: { description: 'Leave empty for all that the partner may have. Gear and shops need the scope “Commerce”.' },
  },
  {
    type: 'select',
    hasMany: true,
    name: 'significances',
    label: 'How much it matters',
    options: significances
      .filter((value) => value !== 'safety')
      .map((value) => ({ value, label: significanceNames[value] })),
    admin: { description: 'Leave empty for everything. What concerns safety, and what has to be erased, always goes.' },
  },
  {
    type: 'checkbox',
    name: 'active',
    label: 'Active',
    defaultValue: true,
    index: true,
    admin: {
      position: 'sidebar',
      description: 'While this is off nothing is sent; switched on again, it goes on where it stopped.',
    },
  },
  {
    type: 'date',
    name: 'secretMadeAt',
    label: 'Signing secret made',
    access: fixed,
    admin: { position: 'sidebar', readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
  },
  {
    type: 'date',
    name: 'switchedOffAt',
    label: 'Switched off by Stride',
    access: fixed,
    admin: {
      position: 'sidebar',
      readOnly: true,
      date: { pickerAppearance: 'dayAndTime' },
      condition: (data) => Boolean(data.switchedOffAt),
    },
  },
  {
    type: 'textarea',
    name: 'switchedOffBecause',
    label: 'Why it was switched off',
    access: fixed,
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.switchedOffBecause) },
  },
]

/** Where partners want to be told of what was published. */
export const webhookEndpoints: CollectionConfig = {
  slug: 'webhook-endpoints',
  labels: { singular: 'Webhook', plural: 'Webhooks' },
  admin: {
    group: 'Partners',
    description: 'Where partners are told of what was published, withdrawn and recalled.',
    useAsTitle: 'url',
    defaultColumns: ['url', 'partner', 'active', 'switchedOffBecause', 'updatedAt'],
    listSearchableFields: ['url', 'description'],
    hidden: ({ user }) => !may(user, 'read', 'webhook-endpoints'),
  },
  access: contentBelongsToItsRoles('webhook-endpoints'),
  defaultSort: 'url',
  disableDuplicate: true,
  hooks: { beforeValidate: [noMoreThanThePartnerMay], beforeChange: [switchedOnAfresh] },
  endpoints: [rotateSecretEndpoint, sendTestEndpoint],
  fields: fieldsBelongToTheirRoles(fields, 'webhook-endpoints'),
}

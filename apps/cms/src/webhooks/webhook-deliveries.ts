import { significanceNames } from '@stride/content/change-note/change-note.editor'
import { kinds, significances } from '@stride/content/publication/kind'
import type { CollectionConfig, Field } from 'payload'
import { may } from '../access/may'
import { kindNames } from './kind-names'
import { redeliverEndpoint } from './redeliver.endpoint'
import { eventTypes } from './webhook-event'
import { deliveryStates, type DeliveryState } from './webhook-store'

const never = () => false

const stateNames: Readonly<Record<DeliveryState, string>> = {
  pending: 'Not tried yet',
  waiting: 'Will be tried again',
  succeeded: 'Delivered',
  failed: 'Given up',
}

/** What only the sender works with. */
const internal = { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true } as const

const toTheSecond = { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm:ss' } as const

const fields: Field[] = [
  {
    type: 'relationship',
    name: 'endpoint',
    label: 'Webhook',
    relationTo: 'webhook-endpoints',
    required: true,
    index: true,
  },
  {
    type: 'row',
    fields: [
      {
        type: 'select',
        name: 'state',
        label: 'State',
        required: true,
        index: true,
        options: deliveryStates.map((value) => ({ value, label: stateNames[value] })),
      },
      {
        type: 'date',
        name: 'nextAttemptAt',
        label: 'Next attempt',
        index: true,
        admin: { date: toTheSecond },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        type: 'select',
        name: 'eventType',
        label: 'Event',
        required: true,
        options: eventTypes.map((value) => ({ value, label: value })),
      },
      {
        type: 'select',
        name: 'significance',
        label: 'How much it matters',
        required: true,
        options: significances.map((value) => ({ value, label: significanceNames[value] })),
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        type: 'select',
        name: 'kind',
        label: 'Kind',
        required: true,
        options: kinds.map((value) => ({ value, label: kindNames[value] })),
      },
      { type: 'text', name: 'slug', label: 'Entry', required: true },
      { type: 'number', name: 'sequence', label: 'Change', required: true, index: true },
    ],
  },
  { type: 'text', name: 'entryId', label: 'Entry id', required: true, index: true },
  {
    type: 'row',
    fields: [
      { type: 'date', name: 'lastAttemptAt', label: 'Last attempt', admin: { date: toTheSecond } },
      { type: 'number', name: 'lastStatus', label: 'Status code' },
    ],
  },
  { type: 'text', name: 'lastError', label: 'What went wrong' },
  {
    type: 'json',
    name: 'attempts',
    label: 'Attempts',
    required: true,
    admin: {
      disableListColumn: true,
      disableListFilter: true,
      components: { Field: '/webhooks/attempts-table#AttemptsTable' },
    },
  },
  {
    type: 'json',
    name: 'event',
    label: 'What is sent',
    required: true,
    admin: {
      disableListColumn: true,
      disableListFilter: true,
      components: { Field: '/webhooks/sent-event#SentEvent' },
    },
  },
  { type: 'date', name: 'firstAttemptAt', admin: internal },
  { type: 'date', name: 'finishedAt', index: true, admin: internal },
  { type: 'number', name: 'urgency', required: true, admin: internal },
  { type: 'date', name: 'leasedUntil', required: true, admin: internal },
  { type: 'text', name: 'leaseToken', admin: internal },
]

/**
 * The log of deliveries, which is also what the sender works from: see payload-webhook-store.ts. What was delivered or
 * given up is kept for 30 days.
 */
export const webhookDeliveries: CollectionConfig = {
  slug: 'webhook-deliveries',
  labels: { singular: 'Delivery', plural: 'Deliveries' },
  admin: {
    group: 'Partners',
    description: 'What each webhook was told, and how that went. Kept for 30 days after the end.',
    useAsTitle: 'slug',
    defaultColumns: [
      'slug',
      'eventType',
      'significance',
      'state',
      'endpoint',
      'lastError',
      'nextAttemptAt',
      'createdAt',
    ],
    listSearchableFields: ['slug', 'entryId', 'lastError'],
    hidden: ({ user }) => !may(user, 'read', 'webhook-deliveries'),
    components: { edit: { beforeDocumentControls: ['/webhooks/redeliver-button#RedeliverButton'] } },
  },
  access: {
    create: never,
    read: ({ req }) => may(req.user, 'read', 'webhook-deliveries'),
    // Sending again has a door of its own; the log itself is written by the sender alone.
    update: never,
    delete: never,
  },
  defaultSort: '-sequence',
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  indexes: [
    { fields: ['endpoint', 'sequence'], unique: true },
    { fields: ['endpoint', 'state', 'nextAttemptAt'] },
    { fields: ['endpoint', 'entryId', 'sequence'] },
  ],
  endpoints: [redeliverEndpoint],
  fields,
}

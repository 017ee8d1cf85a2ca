import type { CollectionConfig } from 'payload'

const never = () => false

/**
 * What the sender knows of an endpoint: how far it has come, and the secrets, which are sealed (see secret-box.ts). Apart
 * from what people edit, so that no form that is saved can put back what was true when it was opened. No door opens it.
 */
export const webhookStates: CollectionConfig = {
  slug: 'webhook-states',
  admin: { hidden: true },
  access: { create: never, read: never, update: never, delete: never },
  lockDocuments: false,
  fields: [
    { type: 'relationship', name: 'endpoint', relationTo: 'webhook-endpoints', required: true, unique: true },
    { type: 'number', name: 'sequence', required: true },
    { type: 'text', name: 'secret', required: true },
    { type: 'text', name: 'previousSecret' },
    { type: 'date', name: 'previousSecretUntil' },
  ],
}

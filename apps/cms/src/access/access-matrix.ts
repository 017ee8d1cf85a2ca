import type { ContentCollection } from '@stride/content/publication/kind.editor'
import { roles, type Role } from './roles'

/**
 * What can be done to a collection. `update` is writing drafts of the content itself, `review` the medical review alone,
 * `publish` making a draft public, `withdraw` taking it back.
 */
export const actions = ['create', 'read', 'update', 'review', 'publish', 'withdraw', 'delete'] as const
export type Action = (typeof actions)[number]

/** Everything that is guarded: the content collections, the site settings, the users, and all that is for partners. */
export type Guarded =
  | ContentCollection
  | 'site-settings'
  | 'users'
  | 'partners'
  | 'partner-keys'
  | 'webhook-endpoints'
  | 'webhook-deliveries'

type Row = Readonly<Record<Action, readonly Role[]>>

/** Content is written by some, read by all who work here, made public by publishers, deleted by admins alone. */
const content = (writers: readonly Role[], reviewers: readonly Role[] = []): Row => ({
  create: writers,
  read: roles,
  update: writers,
  review: reviewers,
  publish: ['publisher', 'admin'],
  withdraw: ['publisher', 'admin'],
  delete: ['admin'],
})
const clinical: readonly Role[] = ['editor', 'admin']
const commercial: readonly Role[] = ['commerce', 'admin']
const reviewed: readonly Role[] = ['reviewer', 'admin']

/** Admins decide who gets our content; publishers see who has it, and who acted on a recall. Nothing is ever deleted. */
const partnership: Row = {
  create: ['admin'],
  read: ['publisher', 'admin'],
  update: ['admin'],
  review: [],
  publish: [],
  withdraw: [],
  delete: [],
}

/**
 * Who may do what: the only place that says so. Whoever isn't signed in may do nothing at all. Beyond this table,
 * everyone may read and change their own user (never its roles), and nobody deletes what is public: it is withdrawn.
 */
export const accessMatrix: Readonly<Record<Guarded, Row>> = {
  conditions: content(clinical, reviewed),
  guides: content(clinical, reviewed),
  products: content(commercial, reviewed),
  recommendations: content(commercial, reviewed),
  people: content(clinical),
  merchants: content(commercial),
  'body-areas': content(clinical),
  symptoms: content(clinical),
  media: content(['editor', 'commerce', 'admin']),
  // There is exactly one, so it is neither created nor deleted; it holds the emergency numbers, so it can't be withdrawn.
  'site-settings': { ...content(clinical), create: [], withdraw: [], delete: [] },
  users: {
    create: ['admin'],
    read: ['admin'],
    update: ['admin'],
    review: [],
    publish: [],
    withdraw: [],
    delete: ['admin'],
  },
  partners: partnership,
  // A key is created and revoked at endpoints of its own; `update` is its name, and revoking it.
  'partner-keys': partnership,
  // `update` is also making its secret and sending a test.
  'webhook-endpoints': partnership,
  // The log is written by the sender alone; `update` is sending something again.
  'webhook-deliveries': { ...partnership, create: [], update: ['publisher', 'admin'] },
}

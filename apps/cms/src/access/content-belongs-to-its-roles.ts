import type { Access, CollectionConfig } from 'payload'
import type { Guarded } from './access-matrix'
import { may, mayWork } from './may'

interface Request {
  req: { user: unknown }
  data?: unknown
}

/** Whether a change asks to make something public; the admin asks the same way to decide about its Publish button. */
const asksToPublish = (data: unknown) => (data as { _status?: unknown } | undefined)?._status === 'published'

/** Payload's access rules for a content collection, read from the matrix. */
export function contentBelongsToItsRoles(what: Guarded) {
  const read = ({ req }: Request) => may(req.user, 'read', what)
  return {
    create: ({ req, data }: Request) =>
      may(req.user, 'create', what) && (!asksToPublish(data) || may(req.user, 'publish', what)),
    read,
    readVersions: read,
    update: ({ req, data }: Request) =>
      asksToPublish(data) ? may(req.user, 'publish', what) : mayWork(req.user, what),
    delete: ({ req }: Request) => may(req.user, 'delete', what),
  } satisfies CollectionConfig['access'] & Record<string, Access>
}

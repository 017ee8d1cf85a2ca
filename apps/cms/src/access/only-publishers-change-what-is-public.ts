import { APIError } from 'payload'
import type { Guarded } from './access-matrix'
import { may } from './may'

interface OperationArgs {
  draft?: boolean | undefined
  data?: unknown
  duplicateFromID?: unknown
  publishAllLocales?: unknown
  unpublishAllLocales?: unknown
  publishSpecificLocale?: unknown
  overrideAccess?: boolean | undefined
}
interface Operation {
  /** Payload's arguments differ from operation to operation. */
  args?: object
  operation: string
  req: { user?: unknown; file?: unknown }
}

/**
 * Whoever may not publish saves drafts. In Payload a change without `draft=true` goes to the live document, whatever it
 * says about its status (payload#13267), and one that says "published" goes live even with it; so both are refused here,
 * before anything is read, with words that say what to do instead. Also refused: restoring a version, or replacing a
 * file, by someone who may not edit the content, because that would change it behind the fields' own rules.
 */
export function onlyPublishersChangeWhatIsPublic(what: Guarded) {
  return ({ args: given, operation, req }: Operation): void => {
    const args = (given ?? {}) as OperationArgs
    if (args.overrideAccess === true || !req.user) return
    if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return
    if (changesWhatIsPublic(args, operation) && !may(req.user, 'publish', what)) throw refusal(saveADraft)
    const mayEdit = may(req.user, 'update', what)
    if (operation === 'restoreVersion' && !mayEdit)
      throw refusal('Only those who write this content can restore a version of it.')
    if (operation === 'update' && req.file && !mayEdit)
      throw refusal('Only those who upload pictures can replace the file.')
  }
}

function changesWhatIsPublic(args: OperationArgs, operation: string): boolean {
  const { _status: status } = (args.data ?? {}) as { _status?: unknown }
  if (status === 'published') return true
  if (isSet(args.publishAllLocales) || isSet(args.unpublishAllLocales) || isSet(args.publishSpecificLocale)) return true
  if (operation === 'create' && args.duplicateFromID === undefined) return false
  return args.draft !== true
}

/** Query parameters arrive as text. */
const isSet = (value: unknown) =>
  value !== undefined && value !== null && value !== false && value !== 'false' && value !== ''

const saveADraft =
  'You can save drafts, but not change what is public. Save with ?draft=true and without _status (in the admin: "Save draft"), then ask a publisher to publish it.'

function refusal(message: string): APIError {
  return new APIError(message, 403, null, true)
}

import { changeNoteEditor } from '@stride/content/change-note/change-note.editor'
import { entryIdEditor } from '@stride/content/entry-id/entry-id.editor'
import { needsReview } from '@stride/content/publication/kind'
import { collectionOf, type CollectionKind } from '@stride/content/publication/kind.editor'
import type { CollectionConfig, Field } from 'payload'
import { may } from '../access/may'
import { contentBelongsToItsRoles } from '../access/content-belongs-to-its-roles'
import { fieldsBelongToTheirRoles } from '../access/fields-belong-to-their-roles'
import { onlyPublishersChangeWhatIsPublic } from '../access/only-publishers-change-what-is-public'
import { publicEntriesAreNotDeleted } from '../access/public-entries-are-not-deleted'
import { recallAcknowledgements } from '../partners/recall-acknowledgements.field'
import { siteUrl } from '../site-addresses'
import { aRestoredVersionKeepsTheReview } from '../workflow/a-restored-version-keeps-the-review'
import { approvalField } from '../workflow/approval.field'
import { approveEndpoint } from '../workflow/approve.endpoint'
import { changeNoteStartsAfresh } from '../workflow/change-note-starts-afresh'
import { returnEndpoint } from '../workflow/return-of-a-recalled.endpoint'
import { returnOfARecalled } from '../workflow/return-of-a-recalled.field'
import { slugIsNotTaken } from '../workflow/slug-is-not-taken'
import { withdrawEndpoint } from '../workflow/withdraw.endpoint'
import { whatStandsInTheWay } from '../workflow/what-stands-in-the-way.field'

interface Words {
  singular: string
  plural: string
  group: 'Clinical' | 'Commerce' | 'Library'
  description: string
  useAsTitle: string
  columns: string[]
  searchable?: string[]
  fields: Field[]
  /** The path on the site below which readers find these entries; without one they have no page of their own. */
  pagesUnder?: string
}

/** A collection of content: drafts with their whole history, access by the matrix, publish and withdraw. */
export function contentCollection(kind: CollectionKind, words: Words): CollectionConfig {
  const slug = collectionOf[kind]
  const viewOnSite = words.pagesUnder
    ? [{ path: '/admin/view-on-site#ViewOnSite', clientProps: { pagesUnder: `${siteUrl()}${words.pagesUnder}` } }]
    : []
  return {
    slug,
    labels: { singular: words.singular, plural: words.plural },
    admin: {
      group: words.group,
      description: words.description,
      useAsTitle: words.useAsTitle,
      defaultColumns: [...words.columns, '_status', 'updatedAt'],
      listSearchableFields: words.searchable ?? [words.useAsTitle, 'slug'],
      hidden: ({ user }) => !may(user, 'read', slug),
      components: {
        edit: {
          beforeDocumentControls: [...viewOnSite, { path: '/workflow/withdraw-button#WithdrawButton' }],
          UnpublishButton: { path: '/workflow/no-unpublish-button#NoUnpublishButton' },
        },
      },
    },
    defaultSort: '-updatedAt',
    versions: { maxPerDoc: 0, drafts: { autosave: false, validate: false } },
    access: contentBelongsToItsRoles(slug),
    hooks: {
      beforeOperation: [onlyPublishersChangeWhatIsPublic(slug)],
      beforeValidate: [aRestoredVersionKeepsTheReview(slug)],
      beforeChange: [changeNoteStartsAfresh, slugIsNotTaken],
      beforeDelete: [publicEntriesAreNotDeleted],
    },
    endpoints: [withdrawEndpoint(slug), returnEndpoint(kind), ...(needsReview(kind) ? [approveEndpoint(kind)] : [])],
    fields: fieldsBelongToTheirRoles(
      [
        ...[whatStandsInTheWay, returnOfARecalled, recallAcknowledgements],
        ...words.fields,
        ...[changeNoteEditor, entryIdEditor],
        ...(needsReview(kind) ? [approvalField] : []),
      ],
      slug,
    ),
  }
}

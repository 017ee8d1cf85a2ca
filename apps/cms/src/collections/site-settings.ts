import { changeNoteEditor } from '@stride/content/change-note/change-note.editor'
import { entryIdEditor } from '@stride/content/entry-id/entry-id.editor'
import { siteSettingsGlobal } from '@stride/content/publication/kind.editor'
import { siteSettingsEditor } from '@stride/content/site-settings/site-settings.editor'
import type { GlobalConfig } from 'payload'
import { contentBelongsToItsRoles } from '../access/content-belongs-to-its-roles'
import { fieldsBelongToTheirRoles } from '../access/fields-belong-to-their-roles'
import { onlyPublishersChangeWhatIsPublic } from '../access/only-publishers-change-what-is-public'
import { changeNoteStartsAfresh } from '../workflow/change-note-starts-afresh'
import { whatStandsInTheWay } from '../workflow/what-stands-in-the-way.field'

const { read, readVersions, update } = contentBelongsToItsRoles('site-settings')

/** What holds for the whole site: emergency numbers and advertising words, per region. */
export const siteSettings: GlobalConfig = {
  slug: siteSettingsGlobal,
  label: 'Site settings',
  admin: {
    group: 'Settings',
    description: 'Emergency numbers and advertising words, per country. A change here changes every page at once.',
    components: { elements: { UnpublishButton: { path: '/workflow/no-unpublish-button#NoUnpublishButton' } } },
  },
  versions: { max: 0, drafts: { autosave: false, validate: false } },
  access: { read, readVersions, update },
  hooks: {
    beforeOperation: [onlyPublishersChangeWhatIsPublic('site-settings')],
    beforeChange: [changeNoteStartsAfresh],
  },
  fields: fieldsBelongToTheirRoles(
    [whatStandsInTheWay, ...siteSettingsEditor, changeNoteEditor, entryIdEditor],
    'site-settings',
  ),
}

import type { GroupField } from 'payload'
import { significances, type Significance } from '../publication/kind'

/** How an editor reads each significance. */
export const significanceNames: Readonly<Record<Significance, string>> = {
  safety: 'Safety: readers could come to harm without it',
  clinical: 'Clinical: the medical meaning changes',
  editorial: 'Editorial: wording, links or pictures only',
}

/** What changed and how much it matters: goes into the ledger and to partners with the next publication. */
export const changeNoteEditor: GroupField = {
  type: 'group',
  name: 'changeNote',
  label: 'Change note',
  admin: {
    position: 'sidebar',
    description: 'Published with the change: partners who keep a copy read it.',
  },
  fields: [
    {
      type: 'select',
      name: 'significance',
      label: 'How much it matters',
      required: true,
      defaultValue: 'clinical' satisfies Significance,
      options: significances.map((value) => ({ value, label: significanceNames[value] })),
      admin: { isClearable: false },
    },
    {
      type: 'textarea',
      name: 'reason',
      label: 'What changed and why',
      maxLength: 500,
      admin: { rows: 3, description: 'One or two plain sentences. It is public: name no patient and no colleague.' },
    },
  ],
}

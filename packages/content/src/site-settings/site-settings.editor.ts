import type { Field, GroupField } from 'payload'
import { checkWith } from '../shape/field-checks'
import { editorFields } from '../shape/editor-fields'
import { slug } from '../shape/text'
import { siteSettingsShape } from './site-settings'

const { line, group } = editorFields(siteSettingsShape)

/** What holds for the whole site. */
export const siteSettingsEditor: Field[] = [
  line('siteName', { label: 'Name of the site' }),
  regionEditor('GB', 'United Kingdom'),
  regionEditor('US', 'United States'),
  {
    type: 'text',
    name: 'slug',
    label: 'Slug',
    required: true,
    defaultValue: 'site-settings',
    validate: checkWith(slug, { required: true, localised: false }),
    admin: { hidden: true },
  },
]

function regionEditor(region: 'GB' | 'US', label: string): GroupField {
  const part = editorFields(siteSettingsShape.shape[region])
  return group(region, {
    label,
    fields: [
      {
        type: 'row',
        fields: [
          part.line('emergencyNumber', {
            label: 'Emergency number',
            width: '40%',
            description: 'Stands wherever a text says {{emergency-number}}.',
          }),
          part.line('urgentHelp', {
            label: 'Urgent help',
            width: '60%',
            description: 'Stands for {{urgent-help}}, as it reads in a sentence: "NHS 111".',
          }),
        ],
      },
      part.paragraph('emergencyNote', {
        label: 'Other ways to reach the emergency services',
        description: 'Stands for {{emergency-note}}: text relay, sign language, emergency SMS.',
      }),
      part.paragraph('urgentNote', {
        label: 'About urgent help',
        description: 'Stands for {{urgent-note}}: where it works, what it costs, when it is open.',
      }),
      part.line('adLabel', { label: 'Label of a gear link', description: 'Such as "Ad" or "Paid link".' }),
      part.paragraph('gearDisclosure', {
        label: 'Disclosure before a gear section',
        description: 'How we are paid, before the first link.',
      }),
    ],
  })
}

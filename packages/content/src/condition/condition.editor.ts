import type { ArrayField, Field } from 'payload'
import { codesEditor } from '../codes/codes.editor'
import { figureFields } from '../media/media.editor'
import { medicalReviewEditor } from '../medical-review/medical-review.editor'
import { referencesEditor } from '../references/references.editor'
import { adviceHints, regionsWording } from '../region/region.editor'
import { slugEditor } from '../slug/slug.editor'
import { editorFields, rowLabel } from '../shape/editor-fields'
import { statedSymptomsEditor } from '../symptom/symptom.editor'
import { conditionShape, presentationShape, treatmentShape } from './condition'
import { onsetNames, urgencyNames } from './urgency.editor'

const condition = editorFields(conditionShape)
const presentation = editorFields(presentationShape)
const treatment = editorFields(treatmentShape)
const otherName = editorFields(conditionShape.shape.otherNames.element)

/** A condition: what readers see in the tabs, what it is filed under beside them. */
export const conditionEditor: Field[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: 'About',
        fields: [
          condition.line('title', { label: 'Title' }),
          condition.paragraph('summary', { label: 'Summary', description: 'Two sentences: what it is, what to do.' }),
          condition.rows('otherNames', {
            label: 'Other names',
            singular: 'Name',
            from: ['name'],
            description: 'What readers search for.',
            fields: [otherName.line('name', { label: 'Name' })],
          }),
          condition.richText('overview', { label: 'Overview' }),
        ],
      },
      {
        label: 'Presentations',
        admin: {
          description:
            'Each way in which it shows itself, with its own urgency, symptoms and advice. The highest urgency decides what may stand beside it.',
        },
        fields: [
          condition.rows('presentations', {
            label: 'Presentations',
            singular: 'Presentation',
            from: ['name', 'key'],
            fields: presentationFields(),
          }),
        ],
      },
      {
        label: 'Causes and diagnosis',
        fields: [
          listed('causes', 'Causes', 'Cause'),
          listed('riskFactors', 'Risk factors', 'Risk factor'),
          condition.richText('diagnosis', { label: 'How it is diagnosed' }),
        ],
      },
      {
        label: 'Treatment and recovery',
        fields: [
          condition.rows('treatments', {
            label: 'Treatments',
            singular: 'Treatment',
            from: ['text'],
            fields: treatmentFields(),
          }),
          condition.richText('prevention', { label: 'Prevention' }),
          condition.richText('returnToRunning', { label: 'Returning to running' }),
        ],
      },
      {
        label: 'Sources',
        fields: [
          referencesEditor,
          codesEditor,
          condition.rows('figures', {
            label: 'Figures',
            singular: 'Figure',
            from: ['caption'],
            fields: figureFields,
          }),
        ],
      },
    ],
  },
  slugEditor('title', '/conditions/'),
  condition.reference('bodyArea', { label: 'Body area', sidebar: true }),
  condition.choices('regions', regionsWording),
  condition.reference('author', { label: 'Author', sidebar: true }),
  medicalReviewEditor,
]

function presentationFields(): Field[] {
  return [
    {
      type: 'row',
      fields: [
        presentation.line('name', {
          label: 'Name',
          width: '60%',
          description: 'Such as "Sudden compartment syndrome".',
        }),
        presentation.line('key', {
          label: 'Key',
          width: '40%',
          placeholder: 'acute',
          description: 'Treatments name it. Readers never see it.',
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        presentation.choice('onset', { label: 'Onset', width: '50%', names: onsetNames }),
        presentation.choice('urgency', { label: 'Urgency', width: '50%', names: urgencyNames }),
      ],
    },
    presentation.richText('description', { label: 'Description' }),
    statedSymptomsEditor,
    presentation.regional('helpAdvice', {
      label: 'Getting help',
      description: 'What to do about getting help, for each country on its own.',
      hints: adviceHints,
    }),
  ]
}

function treatmentFields(): Field[] {
  const key = editorFields(treatmentShape.shape.presentations.element)
  return [
    treatment.paragraph('text', { label: 'Treatment', rows: 2 }),
    {
      type: 'row',
      fields: [
        treatment.choice('phase', {
          label: 'Phase',
          width: '50%',
          names: {
            firstAid: 'First aid',
            rehabilitation: 'Rehabilitation',
            medical: 'Medical treatment',
            surgical: 'Surgery',
          },
        }),
        treatment.choice('evidence', {
          label: 'Evidence',
          width: '50%',
          names: {
            strong: 'Strong: good trials agree',
            moderate: 'Moderate: some trials',
            limited: 'Limited: small or weak studies',
            consensus: 'Consensus: what clinicians agree on',
          },
        }),
      ],
    },
    treatment.rows('presentations', {
      label: 'Only for these presentations',
      singular: 'Presentation',
      from: ['key'],
      description: 'Leave empty when it is for all of them.',
      fields: [key.line('key', { label: 'Key of the presentation' })],
    }),
  ]
}

function listed(name: 'causes' | 'riskFactors', label: string, singular: string): ArrayField {
  const item = editorFields(conditionShape.shape[name].element)
  return {
    ...condition.rows(name, { label, singular, from: ['text'], fields: [item.line('text', { label: singular })] }),
    admin: { components: { RowLabel: rowLabel(singular, ['text']) } },
  }
}

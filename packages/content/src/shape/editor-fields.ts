import type {
  ArrayField,
  CheckboxField,
  DateField,
  Field,
  GroupField,
  NumberField,
  RelationshipField,
  RichTextField,
  SelectField,
  TextareaField,
  TextField,
  UploadField,
} from 'payload'
import { z } from 'zod'
import { collectionOf, type CollectionKind, type ContentCollection } from '../publication/kind.editor'
import { regionNames, regions } from '../region/region'
import { checkWith } from './field-checks'
import { unwrap } from './walk'

/** What an editor reads about a field. */
export interface Wording {
  label: string
  description?: string
  /** Beside the article instead of in it. */
  sidebar?: true
  /** For a field in a row, such as `50%`. */
  width?: string
  placeholder?: string
}

type Names<T> = Readonly<Record<Extract<NonNullable<T>, string>, string>>
type ElementOf<T> = NonNullable<T> extends ReadonlyArray<infer Element> ? Element : never

/** The CMS component that heads a row of a list with the row's own words; the path is relative to the CMS's `src`. */
const rowLabelComponent = '/admin/row-label#RowLabel'

/** An entry that a row refers to, whose title says more than the row's own words. */
export interface TitledBy {
  field: string
  collection: ContentCollection
  title: string
}

/** The CMS component that heads a closed row with its own words and, where it is about another entry, that one's title. */
export const rowLabel = (singular: string, from: readonly string[], titledBy?: TitledBy) => ({
  path: rowLabelComponent,
  clientProps: { singular, from: [...from], ...(titledBy ? { titledBy } : {}) },
})

/**
 * Builders of the editor's fields for one published shape. The shape decides name, requiredness, localisation, options,
 * target of relations and validation, so the two cannot disagree; a field only adds its words and its place.
 */
export function editorFields<S extends z.ZodObject>(shape: S) {
  type Name = keyof S['shape'] & string
  type Value<N extends Name> = z.infer<S>[N]

  const common = (name: Name, wording: Wording) => {
    const { schema, note, optional } = unwrap(shape.shape[name] as z.ZodType)
    const localised = note.localised === true
    const leaf = localised ? unwrap((schema as z.ZodObject).shape['en-GB'] as z.ZodType) : { schema, note, optional }
    const required = !optional && !leaf.optional
    return {
      name,
      label: wording.label,
      required,
      localised,
      schema: leaf.schema,
      note: { ...note, ...leaf.note },
      validate: checkWith(leaf.schema, { required, localised }),
      admin: {
        ...(wording.description ? { description: wording.description } : {}),
        ...(wording.sidebar ? { position: 'sidebar' as const } : {}),
        ...(wording.width ? { width: wording.width } : {}),
      },
      placeholder: wording.placeholder ? { placeholder: wording.placeholder } : {},
    }
  }

  /** One line of text. */
  const line = (name: Name, wording: Wording): TextField => {
    const { label, required, localised, validate, admin, placeholder } = common(name, wording)
    return {
      type: 'text',
      name,
      label,
      required,
      validate,
      admin: { ...admin, ...placeholder },
      ...(localised ? { localized: true } : {}),
    }
  }

  /** Plain text of several lines. */
  const paragraph = (name: Name, wording: Wording & { rows?: number }): TextareaField => {
    const { label, required, localised, validate, admin, placeholder } = common(name, wording)
    return {
      type: 'textarea',
      name,
      label,
      required,
      validate,
      admin: { ...admin, ...placeholder, rows: wording.rows ?? 3 },
      ...(localised ? { localized: true } : {}),
    }
  }

  /** Formatted text, in the CMS's one editor. Whether there are words in it is checked when it is published. */
  const richText = (name: Name, wording: Wording): RichTextField => {
    const { label, localised, admin } = common(name, wording)
    return { type: 'richText', name, label, admin, ...(localised ? { localized: true } : {}) }
  }

  /** One of a few values, each in plain language. */
  const choice = <N extends Name>(name: N, wording: Wording & { names: Names<Value<N>>; initial?: string }) => {
    const { label, required, admin } = common(name, wording)
    return {
      type: 'select',
      name,
      label,
      required,
      options: optionsFrom(wording.names),
      admin: { ...admin, isClearable: !required },
      ...(wording.initial ? { defaultValue: wording.initial } : {}),
    } satisfies SelectField
  }

  /** Several of a few values. */
  const choices = <N extends Name>(
    name: N,
    wording: Wording & { names: Names<ElementOf<Value<N>>>; initial?: string[] },
  ): SelectField => {
    const { label, required, admin } = common(name, wording)
    return {
      type: 'select',
      hasMany: true,
      name,
      label,
      required,
      options: optionsFrom(wording.names),
      admin,
      ...(wording.initial ? { defaultValue: wording.initial } : {}),
    }
  }

  /** Another entry, or several; a picture when the shape refers to media. */
  const reference = (name: Name, wording: Wording): RelationshipField | UploadField => {
    const { schema, note, label, required, admin } = common(name, wording)
    const kind = note.ref?.kind
    if (kind === 'media') return { type: 'upload', relationTo: collectionOf.media, name, label, required, admin }
    if (schema instanceof z.ZodArray) {
      const { note: inner } = unwrap(schema.element as z.ZodType)
      return {
        type: 'relationship',
        relationTo: collectionNamed(inner.ref?.kind, name),
        hasMany: true,
        name,
        label,
        required: required && !schema.safeParse([]).success,
        admin: { ...admin, isSortable: true },
      }
    }
    return { type: 'relationship', relationTo: collectionNamed(kind, name), name, label, required, admin }
  }

  const number = (name: Name, wording: Wording): NumberField => {
    const { label, required, validate, admin, placeholder } = common(name, wording)
    return { type: 'number', name, label, required, validate, admin: { ...admin, ...placeholder, step: 1 } }
  }

  const tick = (name: Name, wording: Wording & { initial: boolean }): CheckboxField => {
    const { label, admin } = common(name, wording)
    return { type: 'checkbox', name, label, defaultValue: wording.initial, admin }
  }

  /** A calendar day, or a moment where the shape asks for one. */
  const date = (name: Name, wording: Wording): DateField => {
    const { note, label, required, admin } = common(name, wording)
    const picker = note.day
      ? { pickerAppearance: 'dayOnly' as const, displayFormat: 'd MMM yyyy' }
      : { pickerAppearance: 'dayAndTime' as const, displayFormat: 'd MMM yyyy, HH:mm' }
    return { type: 'date', name, label, required, admin: { ...admin, date: picker } }
  }

  /** A list of rows, each headed by the first of its `from` fields that has words. */
  const rows = (
    name: Name,
    wording: Wording & {
      singular: string
      plural?: string
      from: readonly string[]
      titledBy?: TitledBy
      fields: Field[]
    },
  ): ArrayField => {
    const { schema, label, admin } = common(name, wording)
    const isNeeded = !schema.safeParse([]).success
    return {
      type: 'array',
      name,
      label,
      labels: { singular: wording.singular, plural: wording.plural ?? wording.label },
      required: isNeeded,
      ...(isNeeded ? { minRows: 1 } : {}),
      fields: wording.fields,
      admin: {
        ...admin,
        initCollapsed: true,
        components: { RowLabel: rowLabel(wording.singular, wording.from, wording.titledBy) },
      },
    }
  }

  /** Text written for each region on its own. */
  const regional = (name: Name, wording: Wording & { hints: Readonly<Record<(typeof regions)[number], string>> }) => {
    const { schema, label, admin } = common(name, wording)
    const parts = (schema as z.ZodObject).shape
    return {
      type: 'group',
      name,
      label,
      admin,
      fields: regions.map((region): TextareaField => {
        const part = unwrap(parts[region] as z.ZodType)
        return {
          type: 'textarea',
          name: region,
          label: `In the ${regionNames[region]}`,
          validate: checkWith(part.schema, { required: !part.optional, localised: false }),
          admin: { rows: 3, description: wording.hints[region] },
        }
      }),
    } satisfies GroupField
  }

  const group = (name: Name, wording: Wording & { fields: Field[] }): GroupField => {
    const { label, admin } = common(name, wording)
    return { type: 'group', name, label, admin, fields: wording.fields }
  }

  return { line, paragraph, richText, choice, choices, reference, number, tick, date, rows, regional, group }
}

function optionsFrom(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}

function collectionNamed(kind: string | undefined, name: string) {
  if (kind === undefined || !(kind in collectionOf)) throw new Error(`The shape does not say what "${name}" refers to.`)
  return collectionOf[kind as CollectionKind]
}

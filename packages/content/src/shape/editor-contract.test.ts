import type { Block, Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { blocks } from '../blocks/registry'
import { bodyAreaEditor } from '../body-area/body-area.editor'
import { conditionEditor } from '../condition/condition.editor'
import { blockEditors } from '../generated/block-editors'
import { guideEditor } from '../guide/guide.editor'
import { mediaEditor, mediaFileEditor } from '../media/media.editor'
import { merchantEditor } from '../merchant/merchant.editor'
import { personEditor } from '../person/person.editor'
import { productEditor } from '../product/product.editor'
import type { Kind } from '../publication/kind'
import { collectionOf, type CollectionKind } from '../publication/kind.editor'
import { publishedShapes } from '../publication/shapes'
import { recommendationEditor } from '../recommendation/recommendation.editor'
import { siteSettingsEditor } from '../site-settings/site-settings.editor'
import { symptomEditor } from '../symptom/symptom.editor'
import { unwrap } from './walk'

/** Payload adds the pixel sizes of an upload itself. */
const pixels: Field[] = ['width', 'height'].map((name) => ({ type: 'number', name, label: name }))

const editors: Readonly<Record<Kind, Field[]>> = {
  condition: conditionEditor,
  guide: guideEditor,
  product: productEditor,
  recommendation: recommendationEditor,
  person: personEditor,
  merchant: merchantEditor,
  media: [...mediaEditor, ...mediaFileEditor, ...pixels],
  bodyArea: bodyAreaEditor,
  symptom: symptomEditor,
  siteSettings: siteSettingsEditor,
}

/** The fields that hold data, whatever tabs, rows and collapsibles they stand in. */
function named(fields: readonly Field[]): Array<Field & { name: string }> {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => named(tab.fields))
    if (field.type === 'row' || field.type === 'collapsible') return named(field.fields)
    return 'name' in field && typeof field.name === 'string' ? [field] : []
  })
}

const optionValues = (field: Field): unknown[] =>
  field.type === 'select'
    ? field.options.map((option) => (typeof option === 'string' ? option : option.value)).toSorted()
    : []

/** Every way in which editor fields and a shape disagree, as `path: what`. */
function disagreements(shape: z.ZodObject, fields: readonly Field[], path: string): string[] {
  const found = named(fields)
  const wanted = Object.keys(shape.shape).filter((name) => name !== 'blockType')
  const problems = [
    ...wanted.filter((name) => !found.some((field) => field.name === name)).map((name) => `${path}.${name}: no field`),
    ...found.filter((field) => !wanted.includes(field.name)).map(({ name }) => `${path}.${name}: not in the shape`),
  ]
  const names = found.map(({ name }) => name)
  names.forEach((name, index) => names.indexOf(name) !== index && problems.push(`${path}.${name}: twice`))
  for (const field of found) {
    const schema = shape.shape[field.name] as z.ZodType | undefined
    if (schema) problems.push(...disagreement(schema, field, `${path}.${field.name}`))
  }
  return problems
}

function disagreement(schema: z.ZodType, field: Field & { name: string }, path: string): string[] {
  const { schema: inner, note } = unwrap(schema)
  const problems: string[] = []
  const isLocalised = 'localized' in field && field.localized === true
  if (isLocalised !== (note.localised === true)) problems.push(`${path}: localisation`)
  if (!('label' in field) || !field.label) problems.push(`${path}: no label`)

  if (note.localised) {
    const leaf = unwrap((inner as z.ZodObject).shape['en-GB'] as z.ZodType)
    const isRich = leaf.note.richText === true
    if ((field.type === 'richText') !== isRich)
      problems.push(`${path}: ${field.type} for ${isRich ? 'rich' : 'plain'} text`)
  } else if (note.ref) {
    problems.push(...relation(field, note.ref.kind, false, path))
  } else if (inner instanceof z.ZodArray) {
    const element = unwrap(inner.element as z.ZodType)
    if (element.note.ref) problems.push(...relation(field, element.note.ref.kind, true, path))
    else if (element.schema instanceof z.ZodEnum) problems.push(...options(field, element.schema, true, path))
    else if (element.schema instanceof z.ZodDiscriminatedUnion) {
      if (field.type !== 'blocks') problems.push(`${path}: ${field.type} for blocks`)
      else if (field.blocks !== blockEditors) problems.push(`${path}: not the generated list of blocks`)
    } else if (field.type !== 'array') problems.push(`${path}: ${field.type} for a list`)
    else problems.push(...disagreements(element.schema as z.ZodObject, field.fields, `${path}[]`))
  } else if (inner instanceof z.ZodObject) {
    if (field.type !== 'group') problems.push(`${path}: ${field.type} for a group`)
    else problems.push(...disagreements(inner, field.fields, path))
  } else if (inner instanceof z.ZodEnum && field.type === 'select') {
    problems.push(...options(field, inner, false, path))
  } else {
    const expected =
      inner instanceof z.ZodNumber
        ? ['number']
        : inner instanceof z.ZodBoolean
          ? ['checkbox']
          : note.day || inner instanceof z.ZodISODateTime
            ? ['date']
            : ['text', 'textarea']
    if (!expected.includes(field.type)) problems.push(`${path}: ${field.type} instead of ${expected.join(' or ')}`)
  }
  return problems
}

function relation(field: Field, kind: string, many: boolean, path: string): string[] {
  if (field.type !== 'relationship' && field.type !== 'upload') return [`${path}: ${field.type} for a reference`]
  return [
    ...(field.relationTo === collectionOf[kind as CollectionKind]
      ? []
      : [`${path}: refers to ${String(field.relationTo)}`]),
    ...((field.hasMany === true) === many ? [] : [`${path}: one or many`]),
  ]
}

function options(field: Field, schema: z.ZodEnum, many: boolean, path: string): string[] {
  if (field.type !== 'select') return [`${path}: ${field.type} for a choice`]
  return [
    ...(JSON.stringify(optionValues(field)) === JSON.stringify(schema.options.toSorted()) ? [] : [`${path}: options`]),
    ...((field.hasMany === true) === many ? [] : [`${path}: one or many`]),
  ]
}

describe('editor fields and published shapes', () => {
  it.each(Object.entries(editors))('agree for %s', (kind, fields) => {
    // The type of a published shape says only what it parses to; every one of them is an object.
    expect(disagreements(publishedShapes[kind as Kind].shape as unknown as z.ZodObject, fields, kind)).toEqual([])
  })

  it('offers editors every block of the registry, in its order', () => {
    expect(blockEditors.map((block: Block) => block.slug)).toEqual(Object.keys(blocks))
  })

  it.each(blockEditors.map((block) => [block.slug, block] as const))('agree for the block %s', (slug, block) => {
    expect(disagreements(blocks[slug as keyof typeof blocks].shape, block.fields, slug)).toEqual([])
  })

  it('notices a missing field, one too many, a wrong option and a lost localisation', () => {
    const card = blocks.careCard.shape
    const fields = named(blockEditors.find((block) => block.slug === 'careCard')?.fields ?? [])
    expect(disagreements(card, fields.slice(1), 'card')).toEqual(['card.level: no field'])
    expect(disagreements(card, [...fields, { type: 'text', name: 'extra' }], 'card')).toEqual([
      'card.extra: not in the shape',
    ])
    const broken = fields.map((field): Field => {
      if (field.type === 'select') return { ...field, options: ['urgent'] }
      return field.type === 'text' ? { ...field, localized: false } : field
    })
    expect(disagreements(card, broken, 'card')).toEqual(['card.level: options', 'card.heading: localisation'])
  })
})

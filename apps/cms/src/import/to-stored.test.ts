import { localised } from '@stride/content/region/locale'
import { regional } from '@stride/content/region/region'
import { richText } from '@stride/content/rich-text/rich-text'
import { fromEditorState } from '@stride/content/rich-text/from-editor-state'
import { ref, text } from '@stride/content/shape/text'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toStored } from './to-stored'

// That whole entries survive the way through the database is shown by publishing.test.ts and load-demo.test.ts.
describe('toStored', () => {
  it('gives one locale of a text, and nothing where that locale says nothing of its own', () => {
    const shape = z.object({ name: localised(text), note: localised(text) })
    const content = { name: { 'en-GB': 'metre', 'en-US': 'meter' }, note: { 'en-GB': 'same' } }
    expect(toStored(shape, content, 'en-GB', () => undefined)).toEqual({ name: 'metre', note: 'same' })
    expect(toStored(shape, content, 'en-US', () => undefined)).toEqual({ name: 'meter' })
  })

  it('keeps advice by region, in every locale', () => {
    const shape = z.object({ advice: regional(text) })
    const content = { advice: { GB: 'Call 111', US: 'Call a doctor' } }
    expect(toStored(shape, content, 'en-US', () => undefined)).toEqual(content)
  })

  it('turns formatted text into an editor state', () => {
    const tree = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'Rest.' }] }]
    const stored = toStored(
      z.object({ body: localised(richText) }),
      { body: { 'en-GB': tree } },
      'en-GB',
      () => undefined,
    )
    expect(fromEditorState((stored as { body: unknown }).body)).toEqual(tree)
  })

  it('keeps the ids of rows, so that their other locales are kept', () => {
    const shape = z.object({ rows: z.array(z.object({ name: localised(text), person: ref('person') })) })
    const content = { rows: [{ name: { 'en-GB': 'metre', 'en-US': 'meter' }, person: 'p' }] }
    const existing = { rows: [{ id: 'row-1', name: 'metre' }] }
    expect(toStored(shape, content, 'en-US', () => 7, existing)).toEqual({
      rows: [{ id: 'row-1', name: 'meter', person: 7 }],
    })
  })

  it('leaves out entries that the database does not have yet', () => {
    const shape = z.object({ people: z.array(ref('person')) })
    const stored = toStored(shape, { people: ['a', 'b'] }, 'en-GB', (_, id) => (id === 'b' ? 2 : undefined))
    expect(stored).toEqual({ people: [2] })
  })
})

import type { Block, Field } from 'payload'
import type { TitledBy } from '../shape/editor-fields'

/** A block as editors meet it: its name in plain words, and the words of its own that head it when it is closed. */
export function editorBlock(
  slug: string,
  wording: { singular: string; plural: string; from: readonly string[]; titledBy?: TitledBy; fields: Field[] },
): Block {
  return {
    slug,
    labels: { singular: wording.singular, plural: wording.plural },
    fields: wording.fields,
    admin: {
      disableBlockName: true,
      components: {
        Label: {
          path: '/admin/block-label#BlockLabel',
          clientProps: {
            singular: wording.singular,
            from: [...wording.from],
            ...(wording.titledBy ? { titledBy: wording.titledBy } : {}),
          },
        },
      },
    },
  }
}

import type { RichText } from './rich-text'

export const richTextFixtures = {
  paragraph: [{ type: 'paragraph', children: [{ type: 'text', text: 'One plain paragraph.' }] }],
  everything: [
    { type: 'heading', level: 3, children: [{ type: 'text', text: 'A heading' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Plain, ' },
        { type: 'text', text: 'bold', bold: true },
        { type: 'text', text: ', ' },
        { type: 'text', text: 'italic', italic: true },
        { type: 'text', text: ' and ' },
        { type: 'link', href: 'https://health.example/more', children: [{ type: 'text', text: 'a link' }] },
        { type: 'text', text: '. Call {{emergency-number}}.' },
      ],
    },
    { type: 'list', ordered: false, items: [[{ type: 'text', text: 'One' }], [{ type: 'text', text: 'Two' }]] },
    { type: 'list', ordered: true, items: [[{ type: 'text', text: 'First' }]] },
    { type: 'heading', level: 4, children: [{ type: 'text', text: 'A smaller heading' }] },
    { type: 'quote', children: [{ type: 'text', text: 'A quotation.', italic: true }] },
  ],
} satisfies Record<string, RichText>

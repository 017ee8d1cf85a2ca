import { Heading } from '@stride/ui/heading/heading.view'
import { List } from '@stride/ui/list/list.view'
import { ExternalLink, TextLink } from '@stride/ui/text-link/text-link.view'
import { Fragment, type ReactNode } from 'react'
import type { RichTextViewFragment } from '../generated/fragments'
import type { PageContext } from '../page/page-context'
import { CallableText } from '../region/callable-text.view'
import { isSafeHref, type RichTextBlock, type RichTextInline } from './rich-text'
import './rich-text.css'

/** Formatted text. Its own headings stand below the part's: level 3 unless it is deeper in the page. */
export function RichTextView({ text, context }: { text: RichTextViewFragment; context: PageContext }) {
  return (
    <div className="rich-text">
      {text.tree.map((block, index) => (
        <Fragment key={index}>{blockView(block, context)}</Fragment>
      ))}
    </div>
  )
}

function blockView(block: RichTextBlock, context: PageContext): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlines(block.children, context)}</p>
    case 'heading':
      return <Heading level={block.level}>{inlines(block.children, context)}</Heading>
    case 'list':
      return (
        <List marker={block.ordered ? 'numbered' : 'dot'} items={block.items.map((item) => inlines(item, context))} />
      )
    case 'quote':
      return <blockquote className="rich-text__quote">{inlines(block.children, context)}</blockquote>
  }
}

function inlines(children: readonly RichTextInline[], context: PageContext): ReactNode {
  return children.map((child, index) => <Fragment key={index}>{inline(child, context)}</Fragment>)
}

function inline(child: RichTextInline, context: PageContext): ReactNode {
  if (child.type === 'link') {
    const words = child.children.map((run, index) => <Fragment key={index}>{emphasised(run, run.text)}</Fragment>)
    // What is published was checked; a view that is given anything else still writes no unsafe address.
    if (!isSafeHref(child.href)) return words
    if (child.href.startsWith('https:')) return <ExternalLink href={child.href}>{words}</ExternalLink>
    return <TextLink href={child.href}>{words}</TextLink>
  }
  return emphasised(child, <CallableText text={child.text} context={context} />)
}

function emphasised(run: { bold?: true | undefined; italic?: true | undefined }, words: ReactNode): ReactNode {
  const slanted = run.italic ? <em>{words}</em> : words
  return run.bold ? <strong>{slanted}</strong> : slanted
}

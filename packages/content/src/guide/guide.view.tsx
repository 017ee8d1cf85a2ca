import { BackToTop } from '@stride/ui/back-to-top/back-to-top.view'
import { Heading } from '@stride/ui/heading/heading.view'
import { TableOfContents } from '@stride/ui/table-of-contents/table-of-contents.view'
import type { GuideBlocksFragment, GuideViewFragment } from '../generated/fragments'
import { OverdueNotice, ReviewLine } from '../medical-review/review-line.view'
import type { PageContext } from '../page/page-context'
import { People } from '../person/people.view'
import { References } from '../references/references.view'
import { RichTextView } from '../rich-text/rich-text.view'
import { viewOf } from '../blocks/views'
import { guideParts, type GuidePart } from '../page/guide-parts'
import '../page/article.css'

/** A guide as readers see it: what must not wait first, then the contents, the parts and what it rests on. */
export function GuideView({ guide, context: given }: { guide: GuideViewFragment; context: PageContext }) {
  const { opening, body, closing, contents } = guideParts(guide)
  const context: PageContext = { ...given, explainedHere: explainedIn(guide.blocks) }
  const partViews = (parts: readonly GuidePart[]) =>
    parts.map(({ block, anchor }) => {
      const { View } = viewOf(block)
      return <View key={anchor} block={block} anchor={anchor} context={context} />
    })
  return (
    <article className="article">
      <header className="article__opening">
        <p className="article__kind">Guide: {guide.bodyArea.name}</p>
        <Heading level={1}>{guide.title}</Heading>
        <p className="article__standfirst">{guide.summary}</p>
      </header>
      <ReviewLine review={guide.medicalReview} author={guide.author} context={context} />
      <OverdueNotice review={guide.medicalReview} context={context} />
      {opening.length > 0 && <div className="article__care">{partViews(opening)}</div>}
      <TableOfContents heading="On this page" entries={contents} />
      <div className="article__parts">
        <RichTextView text={guide.intro} context={context} />
        {partViews(body)}
        {guide.references.length > 0 && (
          <References references={guide.references} anchor="references" context={context} />
        )}
        {partViews(closing)}
        <People author={guide.author} reviewer={guide.medicalReview.reviewedBy} />
        <BackToTop />
      </div>
    </article>
  )
}

function explainedIn(blocks: readonly GuideBlocksFragment[]): ReadonlySet<string> {
  return new Set(blocks.flatMap((block) => (block.__typename === 'ConditionSection' ? [block.condition.slug] : [])))
}

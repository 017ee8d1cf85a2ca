import { Icon } from '@stride/ui/icon/icon.view'
import { Notice } from '@stride/ui/notice/notice.view'
import type { MedicalReviewViewFragment, PersonViewFragment } from '../generated/fragments'
import { Day } from '../page/day.view'
import type { PageContext } from '../page/page-context'
import './review-line.css'

interface ReviewProps {
  review: MedicalReviewViewFragment
  context: PageContext
}

/** Who wrote the page, which clinician approved it, when, and until when that holds. */
export function ReviewLine({ review, author, context }: ReviewProps & { author: PersonViewFragment }) {
  const { reviewedBy, reviewedAt, nextReviewAt } = review
  return (
    <div className="review-line">
      <p>
        <Icon name="clipboard-check" />
        Medically reviewed by <span className="review-line__name">{reviewedBy.name}</span>, {reviewedBy.credentials}, on{' '}
        <Day date={reviewedAt} context={context} />
      </p>
      <p>
        Next review due <Day date={nextReviewAt} context={context} />
      </p>
      <p>
        Written by <span className="review-line__name">{author.name}</span>
      </p>
    </div>
  )
}

/** A plain word to readers once the review has run out; nothing before. */
export function OverdueNotice({ review, context }: ReviewProps) {
  if (review.isCurrent) return null
  return (
    <Notice tone="caution">
      <p>
        <strong>This page is due for medical review.</strong> A clinician last approved it on{' '}
        <Day date={review.reviewedAt} context={context} />, and the next review was due by{' '}
        <Day date={review.nextReviewAt} context={context} />. Some of it may be out of date.
      </p>
    </Notice>
  )
}

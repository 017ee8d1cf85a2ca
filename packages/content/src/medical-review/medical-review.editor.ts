import type { GroupField } from 'payload'
import { editorFields } from '../shape/editor-fields'
import { longestReviewYears, medicalReviewShape } from './medical-review'

const { reference, date } = editorFields(medicalReviewShape)

/** Who approved the clinical content and until when. Only reviewers can fill it in. */
export const medicalReviewEditor: GroupField = {
  type: 'group',
  name: 'medicalReview',
  label: 'Medical review',
  admin: {
    position: 'sidebar',
    description: 'Filled in by a reviewer. Without a current review nothing here can be published.',
  },
  fields: [
    reference('reviewer', { label: 'Reviewer', description: 'The clinician who approved the content.' }),
    date('reviewedAt', { label: 'Reviewed on' }),
    date('nextReviewAt', {
      label: 'Next review due',
      description: `At most ${longestReviewYears} years after the review.`,
    }),
  ],
}

import { careCardFixtures } from '../blocks/care-card/care-card.fixtures'
import { causeListFixtures } from '../blocks/cause-list/cause-list.fixtures'
import { conditionSectionFixtures } from '../blocks/condition-section/condition-section.fixtures'
import { doDontListFixtures } from '../blocks/do-dont-list/do-dont-list.fixtures'
import { externalLinksFixtures } from '../blocks/external-links/external-links.fixtures'
import { faqFixtures } from '../blocks/faq/faq.fixtures'
import { figureFixtures } from '../blocks/figure/figure.fixtures'
import { gearSectionFixtures } from '../blocks/gear-section/gear-section.fixtures'
import { proseFixtures } from '../blocks/prose/prose.fixtures'
import { symptomListFixtures } from '../blocks/symptom-list/symptom-list.fixtures'
import { medicalReviewFixtures } from '../medical-review/medical-review.fixtures'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import { referenceFixtures } from '../references/references.fixtures'
import { richTextFixtures } from '../rich-text/rich-text.fixtures'
import type { Guide } from './guide'

export const guideFixtures = {
  /** Every kind of block, in an order that the safety rules accept. */
  everyBlock: {
    title: { 'en-GB': 'Sore calf after a run', 'en-US': 'Calf soreness after a run' },
    slug: 'sore-calf',
    bodyArea: fixtureIds.bodyArea,
    summary: { 'en-GB': 'What can make a calf sore.' },
    intro: { 'en-GB': richTextFixtures.paragraph },
    blocks: [
      careCardFixtures.emergency,
      careCardFixtures.urgent,
      careCardFixtures.nonUrgent,
      proseFixtures.everything,
      causeListFixtures.chronic,
      causeListFixtures.acute,
      conditionSectionFixtures.dangerous,
      conditionSectionFixtures.calm,
      conditionSectionFixtures.redFlag,
      doDontListFixtures.usual,
      gearSectionFixtures.introduced,
      figureFixtures.captioned,
      symptomListFixtures.redFlags,
      faqFixtures.usual,
      externalLinksFixtures.usual,
    ],
    references: [referenceFixtures.page, referenceFixtures.paper],
    author: fixtureIds.author,
    medicalReview: medicalReviewFixtures.current,
    regions: ['GB', 'US'],
  },
} satisfies Record<string, Guide>

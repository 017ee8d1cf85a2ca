import type { ReactNode } from 'react'
import type { GuideBlocksFragment } from '../generated/fragments'
import type { PageContext } from '../page/page-context'
import type { BlockTypename, BlockView } from './block-view'
import { careCardView } from './care-card/care-card.view'
import { causeListView } from './cause-list/cause-list.view'
import { conditionSectionView } from './condition-section/condition-section.view'
import { doDontListView } from './do-dont-list/do-dont-list.view'
import { externalLinksView } from './external-links/external-links.view'
import { faqView } from './faq/faq.view'
import { figureView } from './figure/figure.view'
import { gearSectionView } from './gear-section/gear-section.view'
import { proseView } from './prose/prose.view'
import { symptomListView } from './symptom-list/symptom-list.view'

/** How each block looks. One with no view does not compile. */
export const blockViews: { readonly [K in BlockTypename]: BlockView<K> } = {
  Prose: proseView,
  CareCard: careCardView,
  CauseList: causeListView,
  ConditionSection: conditionSectionView,
  DoDontList: doDontListView,
  SymptomList: symptomListView,
  GearSection: gearSectionView,
  Figure: figureView,
  Faq: faqView,
  ExternalLinks: externalLinksView,
}

interface AnyBlockView {
  titleOf: (block: GuideBlocksFragment) => string | null
  View: (props: { block: GuideBlocksFragment; anchor: string; context: PageContext }) => ReactNode
}

/** The view of any block. The map pairs each block with its own view, which the compiler cannot follow through a union. */
export function viewOf(block: GuideBlocksFragment): AnyBlockView {
  return blockViews[block.__typename] as AnyBlockView
}

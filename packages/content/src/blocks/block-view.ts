import type { ReactNode } from 'react'
import type { GuideBlocksFragment } from '../generated/fragments'
import type { PageContext } from '../page/page-context'

export type BlockTypename = GuideBlocksFragment['__typename']
export type BlockFragment<K extends BlockTypename> = Extract<GuideBlocksFragment, { __typename: K }>

export interface BlockViewProps<K extends BlockTypename> {
  block: BlockFragment<K>
  /** Id for the block's heading, unique in the page. */
  anchor: string
  context: PageContext
}

/** How one kind of block looks, and what it is called in a table of contents. */
export interface BlockView<K extends BlockTypename> {
  /** Null for a block that the table of contents leaves out. */
  titleOf: (block: BlockFragment<K>) => string | null
  View: (props: BlockViewProps<K>) => ReactNode
}

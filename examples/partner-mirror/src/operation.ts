import type { Operation } from '@stride/client/operation'

interface Shown {
  __typename: 'Condition' | 'Guide'
  slug: string
  title: string
  summary: string
  attribution: { text: string }
  /** `content` is what was signed; null for who may not read all of it, as guides with gear for who has no `commerce`. */
  publication: { sequence: number; contentHash: string; content: string | null; receipt: string | null }
}

/** Null when nothing public has the id. */
export interface EntryAnswer {
  node: Shown | null
}

/** One entry, with what proves it. */
export const entryOperation: Operation<EntryAnswer, { id: string }> = {
  name: 'PartnerMirrorEntry',
  text: `query PartnerMirrorEntry($id: ID!) {
    node(id: $id) {
      __typename
      ... on Condition { slug title summary attribution { text } publication { ...Proof } }
      ... on Guide { slug title summary attribution { text } publication { ...Proof } }
    }
  }
  fragment Proof on Publication { sequence contentHash content receipt }`,
}

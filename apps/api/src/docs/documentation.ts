import { printedSchema } from '@stride/graphql/printed-schema'
import type { Scope } from '@stride/partners/scope'
import type { GraphQLSchema } from 'graphql'
import { graphiqlPage } from '../graphiql/graphiql-page'
import { changelogPage } from './changelog-page'
import type { DocsPage } from './docs-page'
import { handbook, type Handbook } from './handbook'
import { landingPage } from './landing-page'
import { handbookPieces } from './pieces'
import { reference } from './reference'

export interface DocumentationOptions {
  schema: GraphQLSchema
  siteUrl: string
  publicUrl: string
  /** What whoever has no key may have. */
  anonymousScopes: readonly Scope[]
}

/** Everything that is the same until the next start; each part is made once, when it is first asked for. */
export interface Documentation {
  landing(): DocsPage
  book(): Handbook
  /** The reference's pages by address. */
  types(): ReadonlyMap<string, DocsPage>
  changelog(): Promise<DocsPage>
  /** The whole document, where one tries the API. */
  graphiql(): string
  /** The contract as SDL. */
  contract(): string
}

export function documentation({ schema, siteUrl, publicUrl, anonymousScopes }: DocumentationOptions): Documentation {
  const book = once(() => handbook({ siteUrl, publicUrl, moment: new Date(), pieces: handbookPieces(anonymousScopes) }))
  return {
    landing: once(() => landingPage(publicUrl)),
    book,
    types: once(() => reference(schema)),
    changelog: once(() => changelogPage(schema)),
    graphiql: once(() => graphiqlPage(book().examples)),
    contract: once(() => printedSchema()),
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

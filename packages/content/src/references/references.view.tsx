import { Heading } from '@stride/ui/heading/heading.view'
import { ExternalLink } from '@stride/ui/text-link/text-link.view'
import { List } from '@stride/ui/list/list.view'
import type { ReferenceViewFragment } from '../generated/fragments'
import { Day } from '../page/day.view'
import type { PageContext } from '../page/page-context'
import './references.css'

interface ReferencesProps {
  references: readonly ReferenceViewFragment[]
  anchor: string
  context: PageContext
}

/** What a page rests on, numbered. */
export function References({ references, anchor, context }: ReferencesProps) {
  return (
    <section className="references" aria-labelledby={anchor}>
      <Heading level={2} size={3} id={anchor}>
        References
      </Heading>
      <List
        marker="numbered"
        items={references.map(({ title, publisher, year, doi, pmid, url, accessedOn }) => (
          <>
            <ExternalLink href={url}>{title}</ExternalLink>. {publisher}
            {year !== null && <>, {year}</>}.{' '}
            <span className="references__detail">
              {doi && <>doi:{doi}. </>}
              {pmid && <>PMID {pmid}. </>}
              Accessed <Day date={accessedOn} context={context} short />
            </span>
          </>
        ))}
      />
    </section>
  )
}

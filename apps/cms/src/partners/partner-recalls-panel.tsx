'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { RecallsTable } from './recalls-table'
import { useRecalls } from './use-recalls'

/** On a partner's screen: every recall that concerned it, and whether it said that it acted on it. */
export function PartnerRecallsPanel() {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { recalls, fault } = useRecalls(
    id === undefined ? undefined : `${config.routes.api}/partners/${String(id)}/recalls`,
  )
  if (id === undefined) return null
  return (
    <section className="field-type stride-recalls" aria-labelledby="recalls-heading">
      <h3 id="recalls-heading">Recalls</h3>
      {fault === undefined ? null : <p role="alert">{fault}</p>}
      {recalls?.length === 0 ? <p>Nothing has been recalled since this is a partner.</p> : null}
      {recalls && recalls.length > 0 ? <RecallsTable recalls={recalls} names="entries" /> : null}
    </section>
  )
}

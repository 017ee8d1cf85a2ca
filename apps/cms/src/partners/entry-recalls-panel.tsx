'use client'

import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { may } from '../access/may'
import { RecallsTable } from './recalls-table'
import { useRecalls } from './use-recalls'

/** On the screen of an entry that was recalled: which partners acted on it, and which are still missing. */
export function EntryRecallsPanel() {
  const { initialData, hasPublishedDoc } = useDocumentInfo()
  const { config } = useConfig()
  const { user } = useAuth()
  const entryId: unknown = initialData?.entryId
  // Only what is not public now is asked about, by those who may know.
  const isAsked = typeof entryId === 'string' && !hasPublishedDoc && may(user, 'read', 'partners')
  const address = isAsked ? `${config.routes.api}/recalls/${entryId}` : undefined
  const { recalls } = useRecalls(address)
  if (!recalls || recalls.length === 0) return null
  return (
    <section className="field-type stride-recalls" aria-labelledby="recalls-heading">
      <h3 id="recalls-heading">Recalled: what partners say</h3>
      <RecallsTable recalls={recalls} names="partners" />
    </section>
  )
}

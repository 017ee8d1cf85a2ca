'use client'

import { Button, toast, useAuth, useConfig, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { needsReview } from '@stride/content/publication/kind'
import { kindIn } from '@stride/content/publication/kind.editor'
import { useEffect, useState } from 'react'
import { may } from '../access/may'
import { askCms } from '../admin/ask-cms'
import type { ReturnOfARecalled } from './return-of-a-recalled'

/**
 * On the screen of an entry that was recalled: why, and what its last saved draft needs before it can be published again.
 * Reviewers approve it here, as they read it.
 */
export function ReturnPanel() {
  const { id, collectionSlug, hasPublishedDoc, data } = useDocumentInfo()
  const { config } = useConfig()
  const updatedAt: unknown = data?.updatedAt
  const isAsked = id !== undefined && collectionSlug !== undefined && !hasPublishedDoc
  const address = isAsked ? `${config.routes.api}/${collectionSlug}/${String(id)}` : undefined
  const answer = useReturn(address, updatedAt)
  if (!answer || (!answer.recall && answer.needs.length === 0)) return null
  const { recall, needs } = answer
  const kind = kindIn(collectionSlug ?? '')
  return (
    <section className="field-type stride-return" aria-labelledby="return-heading">
      <h3 id="return-heading">
        {recall ? `Recalled on ${recall.recalledAt.slice(0, 10)}` : 'Like something recalled'}
      </h3>
      {recall ? <p>{recall.reason}</p> : null}
      {needs.length > 0 ? (
        <>
          <p>Before it can be published, as it was last saved:</p>
          <ul>
            {needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>Nothing of what a return needs is missing. A publisher can publish it.</p>
      )}
      {kind && needsReview(kind) && address !== undefined ? <ApproveButton address={address} /> : null}
    </section>
  )
}

/** For reviewers. What is on the screen has to be what is saved: that is what they approve. */
function ApproveButton({ address }: { address: string }) {
  const entry = useDocumentInfo()
  const { user } = useAuth()
  const { reset } = useForm()
  const isModified = useFormModified()
  const [fault, setFault] = useState<string>()
  const [isWorking, setIsWorking] = useState(false)
  const kind = kindIn(entry.collectionSlug ?? '')
  if (!kind || !needsReview(kind) || !may(user, 'review', entry.collectionSlug as 'guides')) return null

  const approve = async () => {
    if (isWorking) return
    setIsWorking(true)
    try {
      const order = { updatedAt: entry.data?.updatedAt as unknown }
      const { doc } = (await askCms('POST', `${address}/approve`, order)) as { doc: Record<string, unknown> }
      setFault(undefined)
      toast.success('Approved as it is now. A publisher can publish it.')
      const saved = { ...entry.data, medicalReview: doc.medicalReview, updatedAt: doc.updatedAt }
      entry.incrementVersionCount()
      entry.setData(saved)
      await reset(saved)
    } catch (error) {
      setFault((error as Error).message)
    }
    setIsWorking(false)
  }
  return (
    <>
      <p>
        {isModified
          ? 'Save the draft first: what is saved is what you approve.'
          : 'Read it as if you had never seen it. Approving dates the review today.'}
      </p>
      <Button
        id="action-approve"
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={isModified || isWorking}
        onClick={() => void approve()}
      >
        {isWorking ? 'Approving…' : 'Approve again'}
      </Button>
      {fault === undefined ? null : <p role="alert">{fault}</p>}
    </>
  )
}

/** Asked anew whenever the entry was saved; undefined until the answer is there, or without an address. */
function useReturn(address: string | undefined, updatedAt: unknown): ReturnOfARecalled | undefined {
  const [asked, setAsked] = useState<{ address: string; answer: ReturnOfARecalled }>()
  useEffect(() => {
    if (address === undefined) return
    let isCurrent = true
    askCms('GET', `${address}/return`).then(
      (answer) => {
        if (isCurrent) setAsked({ address, answer: answer as ReturnOfARecalled })
      },
      // The publishing gate says the same: nothing goes wrong without the panel.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [address, updatedAt])
  return asked?.address === address ? asked?.answer : undefined
}

'use client'

import {
  ConfirmationModal,
  PopupList,
  SelectInput,
  TextareaInput,
  toast,
  useConfig,
  useDocumentInfo,
  useModal,
} from '@payloadcms/ui'
import { significanceNames } from '@stride/content/change-note/change-note.editor'
import { significances, type Significance } from '@stride/content/publication/kind'
import { useRouter } from 'next/navigation'
import { useState, type ChangeEvent } from 'react'
import { defaultSignificance } from './default-significance'

const choices = significances.map((value) => ({ value, label: significanceNames[value] }))

/**
 * Takes a published entry back from readers, with a reason that partners read. In place of Payload's own "Unpublish",
 * which asks for none.
 */
export function WithdrawButton() {
  const { id, collectionSlug, hasPublishedDoc, hasPublishPermission } = useDocumentInfo()
  const { config } = useConfig()
  const { toggleModal } = useModal()
  const router = useRouter()
  const [reason, setReason] = useState('')
  const [significance, setSignificance] = useState<Significance>(defaultSignificance)
  const modal = `withdraw-${String(id)}`

  if (!collectionSlug || !hasPublishedDoc || !hasPublishPermission) return null

  const withdraw = async () => {
    const fault = await askToWithdraw(`${config.routes.api}/${collectionSlug}/${String(id)}/withdraw`, {
      reason,
      significance,
    })
    if (fault) {
      toast.error(fault)
      return
    }
    toast.success('Withdrawn. Readers and partners no longer get it.')
    setReason('')
    router.refresh()
  }

  return (
    <>
      <PopupList.Button id="action-withdraw" onClick={() => toggleModal(modal)}>
        Withdraw…
      </PopupList.Button>
      <ConfirmationModal
        modalSlug={modal}
        heading="Withdraw from readers and partners"
        confirmLabel="Withdraw"
        confirmingLabel="Withdrawing…"
        onConfirm={withdraw}
        body={
          <div className="stride-withdraw">
            <p>It disappears from the site and the API at once. The draft stays here and can be published again.</p>
            <TextareaInput
              path="withdraw-reason"
              label="Why (public)"
              description="One or two plain sentences for partners who keep a copy."
              value={reason}
              required
              onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setReason(event.target.value)}
            />
            <SelectInput
              path="withdraw-significance"
              name="withdraw-significance"
              label="How much it matters"
              description="Choose “Safety” for a recall."
              options={choices}
              value={significance}
              isClearable={false}
              onChange={(option) => {
                const value: unknown = Array.isArray(option) ? undefined : option?.value
                const chosen = significances.find((known) => known === value)
                if (chosen) setSignificance(chosen)
              }}
            />
          </div>
        }
      />
    </>
  )
}

/** Asks the server; gives what went wrong in words, or undefined when it is done. */
async function askToWithdraw(
  url: string,
  note: { reason: string; significance: Significance },
): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(note),
    })
    if (response.ok) return undefined
    const { errors } = (await response.json()) as { errors?: Array<{ message?: string }> }
    return errors?.[0]?.message ?? `It could not be withdrawn (${response.status}).`
  } catch {
    return 'The CMS cannot be reached. Nothing was withdrawn.'
  }
}

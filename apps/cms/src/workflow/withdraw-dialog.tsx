'use client'

import { Button, Modal, SelectInput, TextareaInput } from '@payloadcms/ui'
import { significanceNames } from '@stride/content/change-note/change-note.editor'
import { significances, type Significance } from '@stride/content/publication/kind'
import { useState, type ChangeEvent } from 'react'
import type { Withdrawal } from './ask-to-withdraw'
import { defaultSignificance } from './default-significance'

const choices = significances.map((value) => ({ value, label: significanceNames[value] }))

interface Props {
  slug: string
  onCancel: () => void
  /** Gives what went wrong in words; the dialog then stays open, with what was written. */
  onWithdraw: (withdrawal: Withdrawal) => Promise<string | undefined>
}

/** Asks why, and how much it matters, before an entry is taken back. */
export function WithdrawDialog({ slug, onCancel, onWithdraw }: Props) {
  const [reason, setReason] = useState('')
  const [significance, setSignificance] = useState<Significance>(defaultSignificance)
  const [fault, setFault] = useState<string>()
  const [isWorking, setIsWorking] = useState(false)

  const withdraw = async () => {
    if (isWorking) return
    setIsWorking(true)
    setFault(await onWithdraw({ reason, significance }))
    setIsWorking(false)
  }

  return (
    <Modal slug={slug} className="stride-dialog" aria-labelledby={`${slug}-heading`}>
      <div className="stride-dialog__box">
        <h2 id={`${slug}-heading`}>Withdraw from readers and partners</h2>
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
            const value: unknown = Array.isArray(option) ? undefined : option.value
            const chosen = significances.find((known) => known === value)
            if (chosen) setSignificance(chosen)
          }}
        />
        {fault === undefined ? null : (
          <p className="stride-dialog__fault" role="alert">
            {fault}
          </p>
        )}
        <div className="stride-dialog__actions">
          <Button buttonStyle="secondary" margin={false} size="large" onClick={onCancel}>
            Cancel
          </Button>
          <Button id="confirm-withdraw" margin={false} size="large" onClick={() => void withdraw()}>
            {isWorking ? 'Withdrawing…' : 'Withdraw'}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

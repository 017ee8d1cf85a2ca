'use client'

import { Button, toast, useConfig, useDocumentInfo, useForm, useModal } from '@payloadcms/ui'
import { askToWithdraw, type Withdrawal } from './ask-to-withdraw'
import { WithdrawDialog } from './withdraw-dialog'

/** Takes a published entry back from readers, with a reason that partners read. For those who may publish. */
export function WithdrawButton() {
  const entry = useDocumentInfo()
  const { id, collectionSlug, hasPublishedDoc, hasPublishPermission } = entry
  const { config } = useConfig()
  const { openModal, closeModal } = useModal()
  const { reset } = useForm()
  if (!collectionSlug || !hasPublishedDoc || !hasPublishPermission) return null
  const dialog = `withdraw-${String(id)}`

  const withdraw = async (withdrawal: Withdrawal) => {
    const fault = await askToWithdraw(`${config.routes.api}/${collectionSlug}/${String(id)}/withdraw`, withdrawal)
    if (fault !== undefined) return fault
    closeModal(dialog)
    toast.success('Withdrawn. Readers and partners no longer get it.')
    // What the page knows of the entry's publication, as Payload's own buttons keep it.
    entry.setHasPublishedDoc(false)
    entry.setUnpublishedVersionCount(1)
    entry.incrementVersionCount()
    await reset({ ...entry.data, _status: 'draft', changeNote: withdrawal })
    return undefined
  }

  return (
    <>
      <Button
        id="action-withdraw"
        buttonStyle="secondary"
        size="medium"
        margin={false}
        onClick={() => openModal(dialog)}
      >
        Withdraw…
      </Button>
      <WithdrawDialog slug={dialog} onCancel={() => closeModal(dialog)} onWithdraw={withdraw} />
    </>
  )
}

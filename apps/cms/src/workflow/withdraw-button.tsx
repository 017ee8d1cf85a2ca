'use client'

import { Button, toast, useConfig, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { askToWithdraw, type Withdrawal } from './ask-to-withdraw'
import { WithdrawDialog } from './withdraw-dialog'

/** Takes a published entry back from readers, with a reason that partners read. For those who may publish. */
export function WithdrawButton() {
  const { id, collectionSlug, hasPublishedDoc, hasPublishPermission } = useDocumentInfo()
  const { config } = useConfig()
  const { openModal, closeModal } = useModal()
  const router = useRouter()
  if (!collectionSlug || !hasPublishedDoc || !hasPublishPermission) return null
  const dialog = `withdraw-${String(id)}`

  const withdraw = async (withdrawal: Withdrawal) => {
    const fault = await askToWithdraw(`${config.routes.api}/${collectionSlug}/${String(id)}/withdraw`, withdrawal)
    if (fault !== undefined) return fault
    closeModal(dialog)
    toast.success('Withdrawn. Readers and partners no longer get it.')
    router.refresh()
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

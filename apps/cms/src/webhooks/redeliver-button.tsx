'use client'

import { Button, toast, useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { may } from '../access/may'
import { askToSend } from './ask-webhooks'
import { attemptInWords } from './attempt-in-words'

/** Sends this delivery once more, now. */
export function RedeliverButton() {
  const { id, collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  const { config } = useConfig()
  const router = useRouter()
  const [isWorking, setIsWorking] = useState(false)
  if (!may(user, 'update', 'webhook-deliveries')) return null

  const redeliver = async () => {
    if (isWorking) return
    setIsWorking(true)
    try {
      const attempt = await askToSend(`${config.routes.api}/${collectionSlug ?? ''}/${String(id)}/redeliver`)
      if (attempt.error === null) toast.success(attemptInWords(attempt))
      else toast.error(attemptInWords(attempt))
      router.refresh()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
    setIsWorking(false)
  }

  return (
    <Button id="action-redeliver" buttonStyle="secondary" size="medium" margin={false} onClick={() => void redeliver()}>
      {isWorking ? 'Sending…' : 'Redeliver'}
    </Button>
  )
}

'use client'

import { Button, toast, useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { may } from '../access/may'
import { askForSecret, askToSend } from './ask-webhooks'
import { attemptInWords } from './attempt-in-words'

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** The signing secret and the test of a webhook. The secret is on screen once, right after it was made. */
export function EndpointPanel() {
  const { id, collectionSlug, initialData } = useDocumentInfo()
  const { user } = useAuth()
  const { config } = useConfig()
  const [secret, setSecret] = useState<string>()
  const [working, setWorking] = useState<'secret' | 'test'>()
  const [said, setSaid] = useState('')
  const hasSecret = secret !== undefined || Boolean(initialData?.secretMadeAt)
  const switchedOffBecause: unknown = initialData?.active ? undefined : initialData?.switchedOffBecause
  const address = `${config.routes.api}/${collectionSlug ?? ''}/${String(id)}`

  const work = async (what: 'secret' | 'test', ask: () => Promise<string>) => {
    if (working !== undefined) return
    setWorking(what)
    try {
      setSaid(await ask())
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error))
    }
    setWorking(undefined)
  }
  const makeSecret = async () => {
    const made = await askForSecret(`${address}/rotate-secret`)
    setSecret(made.secret)
    return hasSecret
      ? `A new secret was made. The one before stays valid until ${time.format(new Date(made.previousUntil))}.`
      : 'The secret was made. From now on this webhook is told of what is published.'
  }
  const sendTest = async () => attemptInWords(await askToSend(`${address}/test`))
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => toast.success('Copied.'),
      () => toast.error('It could not be copied. Select it and copy it by hand.'),
    )

  return (
    <section className="field-type stride-webhook" aria-labelledby="webhook-heading">
      <h3 id="webhook-heading">Signing secret</h3>
      {typeof switchedOffBecause === 'string' ? (
        <p className="stride-webhook__off">
          Stride has switched this webhook off. {switchedOffBecause} Put it right with the partner, send a test, and
          make it active again.
        </p>
      ) : null}
      <p>
        {hasSecret
          ? 'Every event is signed with it (Standard Webhooks). It can’t be shown again: make another when it is lost.'
          : 'Nothing is sent before there is a secret to sign with.'}
      </p>
      {secret === undefined ? null : (
        <div className="stride-webhook__secret">
          <label htmlFor="webhook-secret">Give it to the partner now: it is shown this once.</label>
          <input id="webhook-secret" readOnly value={secret} onFocus={(event) => event.currentTarget.select()} />
          <Button buttonStyle="secondary" margin={false} onClick={() => void copy(secret)}>
            Copy
          </Button>
        </div>
      )}
      {may(user, 'update', 'webhook-endpoints') ? (
        <div className="stride-webhook__actions">
          <Button
            id="action-rotate-secret"
            buttonStyle="secondary"
            margin={false}
            onClick={() => void work('secret', makeSecret)}
          >
            {working === 'secret' ? 'Making…' : hasSecret ? 'Rotate the secret' : 'Make the secret'}
          </Button>
          <Button
            id="action-test-webhook"
            buttonStyle="secondary"
            margin={false}
            disabled={!hasSecret}
            onClick={() => void work('test', sendTest)}
          >
            {working === 'test' ? 'Sending…' : 'Send a test event'}
          </Button>
        </div>
      ) : null}
      <p role="status">{said}</p>
    </section>
  )
}

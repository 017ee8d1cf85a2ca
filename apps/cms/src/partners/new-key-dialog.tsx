'use client'

import { Button, Modal, toast, useModal } from '@payloadcms/ui'
import { scopeNames, type Scope } from '@stride/partners/scope'
import { useEffect, useRef, useState } from 'react'
import { askCms } from '../admin/ask-cms'

interface Props {
  slug: string
  /** Where keys are created. */
  address: string
  /** What the partner may have. */
  granted: readonly Scope[]
  onCreated: () => void
}

/** `YYYY-MM-DD`, so many days from now. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/**
 * Orders a key and shows it, this once: nothing but Done (or Escape) closes it then. Not a form: the page behind is one,
 * and React would tell it of a submission in here.
 */
export function NewKeyDialog({ slug, address, granted, onCreated }: Props) {
  const { closeModal } = useModal()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly Scope[]>(granted)
  const [expires, setExpires] = useState(() => dayIn(365))
  const [fault, setFault] = useState<string>()
  const [isWorking, setIsWorking] = useState(false)
  const [key, setKey] = useState<string>()

  const create = async () => {
    if (isWorking) return
    setIsWorking(true)
    try {
      const order = { name, scopes, expiresAt: `${expires}T23:59:59.000Z` }
      const made = (await askCms('POST', address, order)) as { key: string }
      setKey(made.key)
      onCreated()
    } catch (error) {
      setFault((error as Error).message)
    }
    setIsWorking(false)
  }

  return (
    <Modal slug={slug} className="stride-dialog" aria-labelledby={`${slug}-heading`} closeOnBlur={false}>
      <div className="stride-dialog__box">
        {key === undefined ? (
          <>
            <h2 id={`${slug}-heading`}>Create a key</h2>
            <div className="stride-dialog__field">
              <label htmlFor={`${slug}-name`}>What it is for, such as “Website”</label>
              <input
                id={`${slug}-name`}
                value={name}
                maxLength={120}
                onChange={(event) => setName(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return
                  event.preventDefault()
                  void create()
                }}
              />
            </div>
            <fieldset>
              <legend>What it may have</legend>
              {granted.map((scope) => (
                <label key={scope} className="stride-dialog__choice">
                  <input
                    type="checkbox"
                    checked={scopes.includes(scope)}
                    onChange={({ target }) =>
                      setScopes(granted.filter((one) => (one === scope ? target.checked : scopes.includes(one))))
                    }
                  />{' '}
                  {scopeNames[scope]}
                </label>
              ))}
            </fieldset>
            <div className="stride-dialog__field">
              <label htmlFor={`${slug}-expires`}>Last day on which it works</label>
              <input
                id={`${slug}-expires`}
                type="date"
                value={expires}
                min={dayIn(0)}
                max={dayIn(729)}
                onChange={(event) => setExpires(event.target.value)}
              />
            </div>
            {fault === undefined ? null : (
              <p className="stride-dialog__fault" role="alert">
                {fault}
              </p>
            )}
            <div className="stride-dialog__actions">
              <Button buttonStyle="secondary" margin={false} size="large" onClick={() => closeModal(slug)}>
                Cancel
              </Button>
              <Button id="confirm-create-key" margin={false} size="large" onClick={() => void create()}>
                {isWorking ? 'Creating…' : 'Create'}
              </Button>
            </div>
          </>
        ) : (
          <ShownKey slug={slug} value={key} onDone={() => closeModal(slug)} />
        )}
      </div>
    </Modal>
  )
}

function ShownKey({ slug, value, onDone }: { slug: string; value: string; onDone: () => void }) {
  const input = useRef<HTMLInputElement>(null)
  // What had the focus is gone; the key is what is wanted now, and selected it is one keystroke from being copied.
  useEffect(() => input.current?.select(), [])
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => toast.success('Copied.'),
      () => toast.error('It could not be copied. Select it and copy it by hand.'),
    )
  return (
    <>
      <h2 id={`${slug}-heading`}>The new key</h2>
      <p className="stride-dialog__warning" role="alert">
        Copy it now and hand it over safely: it is not kept and can’t be shown again.
      </p>
      <div className="stride-dialog__field">
        <label htmlFor={`${slug}-key`}>Key</label>
        <input id={`${slug}-key`} ref={input} readOnly value={value} onFocus={({ target }) => target.select()} />
      </div>
      <div className="stride-dialog__actions">
        <Button id="copy-key" margin={false} size="large" onClick={() => void copy()}>
          Copy
        </Button>
        <Button id="done-with-key" buttonStyle="secondary" margin={false} size="large" onClick={onDone}>
          Done
        </Button>
      </div>
    </>
  )
}

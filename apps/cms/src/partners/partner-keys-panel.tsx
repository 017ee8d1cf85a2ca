'use client'

import { Button, ConfirmationModal, toast, useConfig, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { askCms } from '../admin/ask-cms'
import type { ListedKey, ListedKeys } from './listed-keys'
import { NewKeyDialog } from './new-key-dialog'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** The keys of a partner: what each may do, when it was last used, and the ways to make one and to end one. */
export function PartnerKeysPanel() {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { openModal } = useModal()
  const [listed, setListed] = useState<ListedKeys>()
  const [fault, setFault] = useState<string>()
  const [toRevoke, setToRevoke] = useState<ListedKey>()
  const [orders, setOrders] = useState(0)
  const address = `${config.routes.api}/partners/${String(id)}/keys`
  const dialog = `new-key-${String(id)}`
  const confirmation = `revoke-key-${String(id)}`

  const load = useCallback(
    () =>
      askCms('GET', address).then(
        (answer) => {
          setListed(answer as ListedKeys)
          setFault(undefined)
        },
        (error: unknown) => setFault((error as Error).message),
      ),
    [address],
  )
  useEffect(() => {
    if (id !== undefined) void load()
  }, [id, load])
  if (id === undefined) return null

  const revoke = async () => {
    if (!toRevoke) return
    try {
      await askCms('POST', `${config.routes.api}/partner-keys/${toRevoke.id}/revoke`)
      toast.success('Revoked. Within five seconds the API refuses it.')
    } catch (error) {
      toast.error((error as Error).message)
    }
    await load()
  }

  return (
    <section className="field-type stride-keys" aria-labelledby="keys-heading">
      <h3 id="keys-heading">Keys</h3>
      {fault === undefined ? null : (
        <p className="stride-dialog__fault" role="alert">
          {fault}
        </p>
      )}
      {listed?.keys.length === 0 ? <p>None yet. Without a key the API treats this partner as anyone.</p> : null}
      {listed && listed.keys.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">For</th>
              <th scope="col">State</th>
              <th scope="col">Key</th>
              <th scope="col">Scopes</th>
              <th scope="col">Last used</th>
              <th scope="col">Expires</th>
            </tr>
          </thead>
          <tbody>
            {listed.keys.map((key) => (
              <tr key={key.id}>
                <th scope="row">{key.name}</th>
                <td>
                  {stateOf(key)}
                  {key.isLive && listed.mayChange ? (
                    <Button
                      buttonStyle="secondary"
                      size="small"
                      margin={false}
                      aria-label={`Revoke the key “${key.name}”`}
                      onClick={() => {
                        setToRevoke(key)
                        openModal(confirmation)
                      }}
                    >
                      Revoke…
                    </Button>
                  ) : null}
                </td>
                <td>
                  <code>
                    {key.keyId}…{key.lastFour}
                  </code>
                </td>
                <td>{key.scopes.join(', ')}</td>
                <td>{key.lastUsedAt === null ? 'Never' : moment.format(new Date(key.lastUsedAt))}</td>
                <td>{day.format(new Date(key.expiresAt))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {listed?.mayChange ? (
        <Button
          id="action-create-key"
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            setOrders(orders + 1)
            openModal(dialog)
          }}
        >
          Create a key…
        </Button>
      ) : null}
      {listed ? (
        <NewKeyDialog
          key={orders}
          slug={dialog}
          address={address}
          granted={listed.granted}
          onCreated={() => void load()}
        />
      ) : null}
      <ConfirmationModal
        modalSlug={confirmation}
        heading={`Revoke the key “${toRevoke?.name ?? ''}”?`}
        body="Whatever uses it stops working within seconds, and it can never be used again. To change over without an interruption, create the new key first."
        confirmLabel="Revoke"
        confirmingLabel="Revoking…"
        onConfirm={revoke}
      />
    </section>
  )
}

function stateOf({ isLive, revokedAt, requestsToday }: ListedKey): string {
  if (revokedAt !== null) return `Revoked ${day.format(new Date(revokedAt))}`
  if (!isLive) return 'Expired'
  return `Works · ${requestsToday} ${requestsToday === 1 ? 'request' : 'requests'} today`
}

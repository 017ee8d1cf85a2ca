import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { newSecret, signedHeaders } from './signature'

const body = JSON.stringify({ type: 'entry.recalled', data: { reason: 'Ärztlich “überholt” 🦵' } })

describe('a signed message', () => {
  it('is verified by the library of Standard Webhooks', () => {
    const secret = newSecret()
    const headers = signedHeaders({ id: 'msg_1', attemptedAt: Date.now(), body }, [secret])
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
    expect(() => new Webhook(secret).verify(body.replace('entry', 'Entry'), headers)).toThrow()
    expect(() => new Webhook(secret).verify(body, { ...headers, 'webhook-id': 'msg_2' })).toThrow()
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow()
  })

  it('is verified with either secret while one is being rotated', () => {
    const [current, previous] = [newSecret(), newSecret()]
    const headers = signedHeaders({ id: 'msg_1', attemptedAt: Date.now(), body }, [current, previous])
    for (const secret of [current, previous])
      expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2)
  })

  it('has a secret of 256 bits', () => {
    const secret = newSecret()
    expect(secret).toMatch(/^whsec_/)
    expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32)
    expect(newSecret()).not.toBe(secret)
  })
})

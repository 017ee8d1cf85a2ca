import { keyFixture } from '@stride/partners/record.fixtures'
import { generateKey } from '@stride/partners/key-format'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networkOf } from './anonymous-callers'
import { Callers, type CallersOptions } from './callers'

const noon = new Date('2026-06-15T12:00:00.000Z')
const internalKey = `stride_internal_${'0123456789abcdef'.repeat(4)}`
const callersWith = (options: Partial<CallersOptions> = {}) =>
  new Callers({ internalKey, anonymousScopes: ['content'], now: () => noon, ...options })

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const address = '203.0.113.7'

describe('who has a key', () => {
  const { key, record } = keyFixture({ scopes: ['content', 'commerce'] })
  const callers = callersWith()
  callers.take([record])
  const known = {
    partnerId: 'clinic',
    keyId: record.keyId,
    plan: 'partner',
    scopes: new Set(['content', 'commerce']),
    quotaKey: 'partner:clinic',
    tier: 'commerce',
  }

  it.each([
    bearer(key),
    { authorization: `bearer  ${key} ` },
    { 'x-api-key': key },
    { 'x-api-key': ` ${key} ` },
    { authorization: '', 'x-api-key': key },
  ])('is known by %o', (headers) => {
    expect(callers.of(headers, address)).toEqual(known)
  })

  it('is in the plain tier without the scope commerce, and shares a quota with the partner’s other key', () => {
    const plain = keyFixture({ scopes: ['content', 'export', 'webhooks'] })
    const both = callersWith()
    both.take([record, plain.record])
    expect(both.of(bearer(plain.key), address)).toMatchObject({ tier: 'plain', quotaKey: 'partner:clinic' })
  })

  it('is no longer known once the keys are others', () => {
    const changing = callersWith()
    changing.take([record])
    changing.take([{ ...record, revokedAt: noon.toISOString() }])
    expect(changing.of(bearer(key), address)).toMatchObject({ code: 'UNAUTHENTICATED' })
    changing.take([])
    expect(changing.of(bearer(key), address)).toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

describe('a key that is not to be used', () => {
  const { key, record } = keyFixture()
  const told = (text: string, change: Partial<typeof record> = {}) => {
    const callers = callersWith()
    callers.take([{ ...record, ...change }])
    return callers.of(bearer(text), address)
  }
  const wrongLast = `${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`

  it.each([
    ['mistyped', 'mistyped', wrongLast, {}],
    ['cut short', 'mistyped', key.slice(0, -3), {}],
    ['unknown', 'Nobody has this key', generateKey().key, {}],
    ['foreign', 'no key of this API', 'sk_test_abcdefghijklmnop', {}],
    ['almost the internal one', 'no key of this API', `${internalKey.slice(0, -1)}0`, {}],
    ['revoked', 'was revoked', key, { revokedAt: '2026-06-01T00:00:00.000Z' }],
    ['revoked and expired', 'was revoked', key, { revokedAt: noon.toISOString(), expiresAt: noon.toISOString() }],
    ['expired', 'has expired', key, { expiresAt: noon.toISOString() }],
  ])('is told to be %s, and how to sign in', (_, words, text, change) => {
    expect(told(text, change)).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining(words) as string,
      headers: ['www-authenticate', expect.stringContaining('Bearer') as string],
    })
  })

  it('works until the very moment that it expires', () => {
    expect(told(key, { expiresAt: new Date(noon.getTime() + 1).toISOString() })).toMatchObject({ partnerId: 'clinic' })
  })

  it('is paused with its partner', () => {
    expect(told(key, { partnerIsActive: false })).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is refused in another scheme', () => {
    expect(callersWith().of({ authorization: 'Basic dXNlcjpwYXNz' }, address)).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('Bearer') as string,
    })
  })

  it('is never repeated, whatever was sent', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{8,80}$/), (text) => {
        const callers = callersWith()
        callers.take([])
        expect(JSON.stringify(callers.of(bearer(text), address))).not.toContain(text)
        expect(JSON.stringify(callers.of({ 'x-api-key': text }, address))).not.toContain(text)
      }),
    )
    expect(JSON.stringify(told(wrongLast))).not.toContain(wrongLast)
  })
})

describe('while the keys have not been read', () => {
  const callers = callersWith()
  it('whoever has one is asked to wait', () => {
    expect(callers.isReady).toBe(false)
    expect(callers.of(bearer(keyFixture().key), address)).toMatchObject({
      code: 'NOT_READY',
      headers: ['retry-after', '2'],
    })
  })

  it('whoever has none, or ours, is served; what is mistyped is told all the same', () => {
    expect(callers.of({}, address)).toMatchObject({ plan: 'anonymous' })
    expect(callers.of(bearer(internalKey), address)).toMatchObject({ plan: 'internal' })
    expect(callers.of(bearer('stride_live_x'), address)).toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

describe('our own apps', () => {
  it('may have everything, and count for nobody', () => {
    expect(callersWith().of(bearer(internalKey), address)).toEqual({
      partnerId: null,
      keyId: null,
      plan: 'internal',
      scopes: new Set(['content', 'commerce', 'export', 'webhooks']),
      quotaKey: 'internal',
      tier: 'commerce',
    })
  })

  it('have no key unless one is set', () => {
    const callers = callersWith({ internalKey: undefined })
    expect(callers.of(bearer(internalKey), address)).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(callers.of(bearer('undefined'), address)).toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

describe('whoever has no key', () => {
  it('may have what is set for everyone', () => {
    expect(callersWith().of({}, address)).toMatchObject({ partnerId: null, plan: 'anonymous', tier: 'plain' })
    const open = callersWith({ anonymousScopes: ['content', 'commerce'] })
    expect(open.of({}, address)).toMatchObject({ scopes: new Set(['content', 'commerce']), tier: 'commerce' })
  })

  it('is told apart by address, which is not to be read off', () => {
    const callers = callersWith()
    const nameOf = (at: string) => (callers.of({}, at) as { quotaKey: string }).quotaKey
    expect(nameOf(address)).toBe(nameOf(address))
    expect(nameOf(address)).not.toBe(nameOf('203.0.113.8'))
    expect(nameOf(address)).not.toContain('203')
    expect((callersWith({ internalKey: `${internalKey}1` }).of({}, address) as { quotaKey: string }).quotaKey).not.toBe(
      nameOf(address),
    )
  })

  it('has the same name in every process that has the same internal key', () => {
    expect(callersWith().of({}, address)).toEqual(callersWith().of({}, address))
  })

  it('takes no room without end', () => {
    const callers = callersWith()
    for (let index = 0; index < 25_000; index += 1)
      callers.of({}, `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`)
    expect(callers.of({}, '10.0.0.1')).toMatchObject({ plan: 'anonymous' })
  })

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('at %s belongs to %s', (at, network) => {
    expect(networkOf(at)).toBe(network)
  })
})

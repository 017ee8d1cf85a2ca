import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectionTo } from './api-connection'
import { canonicalJson } from './canonical-json'
import { readJwks, verify, type JwkSet } from './verify'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const { x = '' } = publicKey.export({ format: 'jwk' })
const jwks: JwkSet = { keys: [{ kid: 'k1', kty: 'OKP', crv: 'Ed25519', x }] }

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
function receiptOf(payload: object, header: object = {}): string {
  const signed = `${encode({ alg: 'EdDSA', kid: 'k1', typ: 'stride-receipt+jws', ...header })}.${encode(payload)}`
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`
}
const contentHash = '0'.repeat(64)
const content = { b: null, a: [1, 'ä'] }

describe('a receipt', () => {
  it('holds with its key, and says what was signed', async () => {
    expect(await verify(receiptOf({ version: 1, sequence: 7, contentHash }), { jwks })).toEqual({
      version: 1,
      sequence: 7,
      contentHash,
    })
  })

  it('holds for the content that was published, and for no other', async () => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('{"a":[1,"ä"],"b":null}'))
    const receipt = receiptOf({ version: 1, contentHash: Buffer.from(bytes).toString('hex') })
    await verify(receipt, { jwks, content })
    await verify(receipt, { jwks, content: '{"a":[1,"ä"],"b":null}' })
    await expect(verify(receipt, { jwks, content: '{"b":null,"a":[1,"ä"]}' })).rejects.toThrow('not what was published')
    await expect(verify(receipt, { jwks, content: { ...content, b: 0 } })).rejects.toThrow('not what was published')
  })

  it('holds for the revision that is expected, and for no other', async () => {
    const receipt = receiptOf({ version: 1, entryId: 'a', sequence: 7, reviewedBy: null })
    await verify(receipt, { jwks, expected: { entryId: 'a', sequence: 7, reviewedBy: null } })
    await expect(verify(receipt, { jwks, expected: { entryId: 'a', sequence: 8 } })).rejects.toMatchObject({
      code: 'RECEIPT_INVALID',
      message: 'The receipt does not hold. Its sequence is 7, and 8 was expected.',
    })
    await expect(verify(receipt, { jwks, expected: { slug: 'calf-strain' } })).rejects.toThrow('Its slug is undefined')
  })

  it.each([
    ['of another kind', receiptOf({ version: 1 }, { typ: 'stride-head+jws' }), 'no receipt'],
    ['without a signature', receiptOf({ version: 1 }, { alg: 'none' }), 'no receipt'],
    ['with an extension that must be understood', receiptOf({ version: 1 }, { crit: ['x'] }), 'no receipt'],
    ['by another key', receiptOf({ version: 1 }, { kid: 'k2' }), 'key k2 is not among the keys'],
    ['of a later version', receiptOf({ version: 2 }), 'version'],
    ['that is no JWS', 'abc', 'can not be read'],
    ['that is empty', '', 'can not be read'],
  ])('does not hold %s', async (_, receipt, words) => {
    await expect(verify(receipt, { jwks })).rejects.toMatchObject({
      code: 'RECEIPT_INVALID',
      message: expect.stringContaining(words) as string,
    })
  })

  it('does not hold with a key that is none', async () => {
    const broken = { keys: [{ kid: 'k1', kty: 'OKP', crv: 'Ed25519', x: 'short' }] }
    await expect(verify(receiptOf({ version: 1 }), { jwks: broken })).rejects.toMatchObject({ code: 'RECEIPT_INVALID' })
  })

  it('does not hold when any of its characters is another', async () => {
    const receipt = receiptOf({ version: 1, sequence: 7 })
    await fc.assert(
      fc.asyncProperty(fc.nat(receipt.length - 2), fc.constantFrom('A', 'b', '7', '_'), async (place, character) => {
        fc.pre(receipt[place] !== character)
        const changed = receipt.slice(0, place) + character + receipt.slice(place + 1)
        await expect(verify(changed, { jwks })).rejects.toMatchObject({ code: 'RECEIPT_INVALID' })
      }),
    )
  })
})

describe('canonical JSON', () => {
  it('is one text, whatever the order of keys, that means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), (value) => {
        const text = canonicalJson(JSON.parse(JSON.stringify(value)))
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, 1: 3, '\ud83d\ude00': 4, '\ufb33': 5 })).toBe(
      '{"\\r":2,"1":3,"\u20ac":1,"\ud83d\ude00":4,"\ufb33":5}',
    )
    expect(() => canonicalJson({ a: undefined })).toThrow(TypeError)
  })
})

describe('the public keys', () => {
  it('are read from the API', async () => {
    const connection = connectionTo({
      url: 'https://api.example',
      fetch: (input) => {
        expect(input).toBe('https://api.example/.well-known/jwks.json')
        return Promise.resolve(Response.json(jwks))
      },
    })
    expect(await readJwks({ connection })).toEqual(jwks)
  })
})

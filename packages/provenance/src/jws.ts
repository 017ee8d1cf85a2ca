import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { canonicalJson } from '@stride/ledger/canonical-json'
import type { PublicKey } from './jwk'

/** What kind of statement a signature is under; it keeps one from being passed off as another. */
export type Statement = 'stride-receipt+jws' | 'stride-head+jws'

/**
 * Signs a statement: a compact JWS (RFC 7515) by Ed25519 (`alg: EdDSA`, RFC 8037). Header and payload are canonical
 * JSON and Ed25519 is deterministic, so whoever signs the same thing with the same key gets the same text.
 */
export function signStatement(typ: Statement, payload: object, key: { kid: string; privateKey: KeyObject }): string {
  const signed = [{ alg: 'EdDSA', kid: key.kid, typ }, payload].map(encode).join('.')
  return `${signed}.${sign(null, Buffer.from(signed), key.privateKey).toString('base64url')}`
}

/**
 * What a statement says, not yet checked for its shape. Throws an Error, to follow "its receipt …", when it is no such
 * statement, its key isn't among the keys, or its signature doesn't fit.
 */
export function openStatement(typ: Statement, jws: string, keys: ReadonlyMap<string, PublicKey>): unknown {
  const [header = '', payload = '', signature = '', ...more] = jws.split('.')
  const { alg, kid, typ: stated, crit } = (decode(header) ?? {}) as Record<string, unknown>
  if (more.length > 0 || alg !== 'EdDSA' || stated !== typ || typeof kid !== 'string' || crit !== undefined)
    throw new Error(`is not a signed ${typ}`)
  const key = keys.get(kid)
  if (!key) throw new Error(`is signed with the key ${kid}, which is none of ours`)
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.x }, format: 'jwk' })
  const fits = verify(null, Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))
  if (!fits) throw new Error('has a signature that does not fit')
  return decode(payload)
}

function encode(value: object): string {
  return Buffer.from(canonicalJson(value)).toString('base64url')
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

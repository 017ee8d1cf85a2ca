import { createHash } from 'node:crypto'
import { z } from 'zod'

/** 32 bytes in base64url, as both halves of an Ed25519 key are written. */
export const keyBytes = z.string().regex(/^[\w-]{43}$/, 'is not 32 bytes in base64url')

/** A public key with which receipts and heads can be checked (RFC 8037). */
export interface PublicKey {
  /** The key's thumbprint (RFC 7638): the name by which signatures call it. */
  kid: string
  /** The public half, base64url. */
  x: string
  /** When it was made, ISO 8601. */
  createdAt: string
  /** When another took its place; null while it signs. */
  retiredAt: string | null
}

/** The RFC 7638 thumbprint of an Ed25519 public key, base64url. */
export function thumbprintOf(x: string): string {
  // The members that the RFC names, in its order, without space.
  return createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url')
}

/** The JSON Web Key Set (RFC 7517) of public keys: what `/.well-known/jwks.json` serves. */
export function jwksOf(keys: readonly PublicKey[]) {
  return {
    keys: keys.map(({ kid, x }) => ({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x })),
  }
}

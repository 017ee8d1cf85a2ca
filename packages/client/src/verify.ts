import { canonicalJson } from './canonical-json'
import type { StrideClient } from './stride-client'
import { errorOf, jsonOf, StrideError, type ErrorBody } from './stride-error'

/** What a receipt says: that this revision was published, and who reviewed it. Hashes are SHA-256 in lower-case hex. */
export interface Receipt {
  version: 1
  /** Public address of the site that publishes. */
  issuer: string
  sequence: number
  kind: string
  entryId: string
  slug: string
  revision: number
  action: 'published' | 'withdrawn' | 'redacted'
  significance: 'safety' | 'clinical' | 'editorial'
  contentHash: string
  clinicalHash: string
  reviewedBy: string | null
  reviewedAt: string | null
  nextReviewAt: string | null
  publishedAt: string
  previousHash: string
  rowHash: string
}

/** Public keys, as `/.well-known/jwks.json` has them. */
export interface JwkSet {
  keys: ReadonlyArray<{ kid: string; kty: string; crv: string; x: string }>
}

/** The API's public keys. Keep them: a key stays valid for what it signed. Ask again when a receipt names a new one. */
export async function readJwks({ connection }: Pick<StrideClient, 'connection'>): Promise<JwkSet> {
  const response = await connection.request('/.well-known/jwks.json')
  const body = await jsonOf<JwkSet & ErrorBody>(response)
  if (!response.ok || !body.keys) throw errorOf(response, body)
  return { keys: body.keys }
}

export interface VerifyOptions {
  jwks: JwkSet
  /** The published content: its text as GraphQL and the export give it, or what was read from that. */
  content?: unknown
  /** What the receipt has to be of, such as the `entryId` and the `sequence` that you hold. */
  expected?: Partial<Receipt>
}

/**
 * Checks a receipt with the keys alone, without asking anyone (Web Crypto's Ed25519: Node.js 20 and current browsers),
 * and gives what it says. A receipt that holds may still be that of another revision: say which one is `expected`, or
 * give its `content`. Rejects with a StrideError (`RECEIPT_INVALID`) that says what doesn't hold.
 */
export async function verify(receipt: string, { jwks, content, expected = {} }: VerifyOptions): Promise<Receipt> {
  const [header = '', payload = '', signature = '', ...more] = receipt.split('.')
  const { alg, typ, kid, crit } = jsonIn(header)
  if (more.length > 0 || alg !== 'EdDSA' || typ !== 'stride-receipt+jws' || crit !== undefined)
    throw invalid('It is no receipt of Stride')
  const jwk = jwks.keys.find((one) => one.kid === kid)
  if (jwk?.kty !== 'OKP' || jwk.crv !== 'Ed25519')
    throw invalid(`Its key ${String(kid)} is not among the keys: read them again`)
  const { subtle } = globalThis.crypto
  const { kty, crv, x } = jwk
  const key = await subtle.importKey('jwk', { kty, crv, x }, { name: 'Ed25519' }, false, ['verify']).catch(() => {
    throw invalid(`Its key ${String(kid)} can not be used here`)
  })
  const signed = new TextEncoder().encode(`${header}.${payload}`)
  if (!(await subtle.verify('Ed25519', key, bytesOf(signature), signed))) throw invalid('Its signature does not fit')
  const said = jsonIn(payload) as Partial<Receipt>
  if (said.version !== 1) throw invalid('It is of a version that this client does not know')
  if (
    content !== undefined &&
    (await sha256(typeof content === 'string' ? content : canonicalJson(content))) !== said.contentHash
  )
    throw invalid('The content is not what was published')
  for (const name of Object.keys(expected) as Array<keyof Receipt>)
    if (said[name] !== expected[name])
      throw invalid(`Its ${name} is ${String(said[name])}, and ${String(expected[name])} was expected`)
  return said as Receipt
}

async function sha256(text: string): Promise<string> {
  const hash = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function jsonIn(part: string): Record<string, unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(bytesOf(part))) as Record<string, unknown>
  } catch {
    throw invalid('It can not be read')
  }
}

/** Of base64url. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
  } catch {
    throw invalid('It can not be read')
  }
}

function invalid(fault: string): StrideError {
  return new StrideError(`The receipt does not hold. ${fault}.`, { code: 'RECEIPT_INVALID' })
}

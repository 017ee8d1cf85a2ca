import { hash, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const prefix = 'stride_live_'
const keyIdLength = 10
/** 62^32 is 190 bits: nobody guesses one, so a fast hash protects it as well as a slow one would. */
const secretLength = 32
/** 62^6 is more than the 32 bits of the checksum. */
const checksumLength = 6

/** Finds partners' keys in text, for scanners of code, logs and support tickets. */
export const keyPattern = new RegExp(
  `\\b${prefix}[0-9A-Za-z]{${keyIdLength}}_[0-9A-Za-z]{${secretLength}}_[0-9A-Za-z]{${checksumLength}}\\b`,
  'g',
)

export interface GeneratedKey {
  /** The whole key, `stride_live_<keyId>_<secret>_<checksum>`: to be shown once and kept nowhere. */
  key: string
  /** Names the key in screens and logs; no secret. */
  keyId: string
}

/** A new key, from the system's source of randomness. */
export function generateKey(): GeneratedKey {
  const keyId = randomText(keyIdLength)
  const unchecked = `${prefix}${keyId}_${randomText(secretLength)}`
  return { key: `${unchecked}_${checksumOf(unchecked)}`, keyId }
}

/**
 * Reads a key: its id, or what is wrong with it. `foreign` looks like no key of ours; `mistyped` does, but a character
 * of it is wrong or missing. That tells a typing error from a key that was revoked without asking a database.
 */
export function parseKey(text: string): { keyId: string } | 'foreign' | 'mistyped' {
  if (!text.startsWith(prefix)) return 'foreign'
  const checked = text.length - checksumLength - 1
  if (text[checked] !== '_' || text.length !== wholeLength) return 'mistyped'
  if (text.slice(checked + 1) !== checksumOf(text.slice(0, checked))) return 'mistyped'
  return { keyId: text.slice(prefix.length, prefix.length + keyIdLength) }
}
const wholeLength = prefix.length + keyIdLength + 1 + secretLength + 1 + checksumLength

/** What is stored in a key's place: SHA-256 in lower-case hex. Why no slow hash: docs/decisions/0011. */
export function hashKey(key: string): string {
  return hash('sha256', key, 'hex')
}

function checksumOf(text: string): string {
  let rest = crc32(text)
  let written = ''
  for (let index = 0; index < checksumLength; index += 1) {
    written = (alphabet[rest % alphabet.length] ?? '') + written
    rest = Math.floor(rest / alphabet.length)
  }
  return written
}

function randomText(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

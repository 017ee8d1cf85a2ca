import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { keyBytes, thumbprintOf, type PublicKey } from './jwk'

/** What signs, and all public keys that ever did. */
export interface SigningKeys {
  active: { kid: string; privateKey: KeyObject }
  /** The active one first, then the retired ones, newest first. */
  publicKeys: PublicKey[]
}

const keyShape = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: keyBytes,
  /** The private half: the active key alone has one. */
  d: keyBytes.optional(),
  kid: z.string(),
  createdAt: z.iso.datetime(),
  retiredAt: z.iso.datetime().nullable(),
})
const fileShape = z.object({ keys: z.array(keyShape).min(1) })
type StoredKey = z.infer<typeof keyShape>

/**
 * The keys in a file, which is made with a new key (mode 0600) where there is none. Whoever makes it first wins, so that
 * processes that start together agree. Throws an Error that says what to do when the file can't be used.
 */
export async function openSigningKeys(file: string, now = new Date()): Promise<SigningKeys> {
  let keys = await storedKeys(file)
  if (!keys) {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await createWhole(file, [newKey(now)])
    keys = await storedKeys(file)
  }
  if (!keys) throw new Error(`The signing keys in ${file} vanished while they were being made. Start again.`)
  return signingKeysOf(file, keys)
}

/** The public keys in a file; undefined where there is none. Throws an Error when the file can't be used. */
export async function readPublicKeys(file: string): Promise<PublicKey[] | undefined> {
  const keys = await storedKeys(file)
  return keys && signingKeysOf(file, keys).publicKeys
}

/**
 * Puts a new key in the place of the active one, whose private half is dropped; its public half stays for ever, so that
 * what it signed can still be checked. Processes that sign take the new key with their next signature.
 */
export function rotateSigningKey(file: string, now = new Date()): Promise<SigningKeys> {
  return replaceKeys(file, now, (before) => [
    newKey(now),
    ...before.map((key) => ({ ...key, d: undefined, retiredAt: key.retiredAt ?? now.toISOString() })),
  ])
}

/** Takes public keys whose private halves are lost into the file, as retired ones: what they signed counts again. */
export function adoptPublicKeys(file: string, lost: readonly PublicKey[], now = new Date()): Promise<SigningKeys> {
  return replaceKeys(file, now, (before) => [
    ...before,
    ...lost
      .filter(({ kid }) => before.every((key) => key.kid !== kid))
      .map((key) => ({ kty: 'OKP', crv: 'Ed25519', ...key, retiredAt: key.retiredAt ?? now.toISOString() }) as const),
  ])
}

async function replaceKeys(
  file: string,
  now: Date,
  change: (before: readonly StoredKey[]) => StoredKey[],
): Promise<SigningKeys> {
  await openSigningKeys(file, now)
  const next = `${file}.next`
  // Two changes at a time would lose a key: the file that is being written keeps others out.
  const handle = await open(next, 'wx', 0o600).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error
    throw new Error(
      `Another change of the keys is under way. If none is, one was cut off: remove ${next} and try again.`,
    )
  })
  try {
    const keys = change((await storedKeys(file)) ?? [])
    await handle.writeFile(textOf(keys))
    await handle.sync()
    await rename(next, file)
    return signingKeysOf(file, keys)
  } catch (error) {
    await rm(next, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

function newKey(now: Date): StoredKey {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  if (!x || !d) throw new Error('This Node.js makes no Ed25519 keys.')
  return { kty: 'OKP', crv: 'Ed25519', x, d, kid: thumbprintOf(x), createdAt: now.toISOString(), retiredAt: null }
}

/** Makes the file in one step, whole or not at all; leaves one that is there alone. */
async function createWhole(file: string, keys: StoredKey[]): Promise<void> {
  const whole = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  const handle = await open(whole, 'wx', 0o600)
  try {
    await handle.writeFile(textOf(keys))
    await handle.sync()
    await link(whole, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    await handle.close()
    await rm(whole, { force: true })
  }
}

async function storedKeys(file: string): Promise<StoredKey[] | undefined> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
  const parsed = fileShape.safeParse(jsonIn(text))
  if (!parsed.success) throw damaged(file, 'it does not hold keys in the form that Stride writes')
  return parsed.data.keys
}

function signingKeysOf(file: string, keys: StoredKey[]): SigningKeys {
  const wrong = keys.find(({ kid, x }) => kid !== thumbprintOf(x))
  if (wrong) throw damaged(file, `the kid "${wrong.kid}" is not the thumbprint of its key`)
  const [active, ...others] = keys.filter(({ d }) => d !== undefined)
  if (!active || others.length > 0) throw damaged(file, 'exactly one key must have its private half')
  const { kty, crv, x, d } = active
  return {
    active: { kid: active.kid, privateKey: createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' }) },
    publicKeys: keys.map(({ kid, x, createdAt, retiredAt }) => ({ kid, x, createdAt, retiredAt })),
  }
}

function damaged(file: string, fault: string): Error {
  return new Error(
    `The signing keys in ${file} can't be used: ${fault}. Restore the file from a backup; ` +
      'without one see “Signing keys” in docs/operations/api.md.',
  )
}

function textOf(keys: StoredKey[]): string {
  return `${JSON.stringify({ keys }, null, 2)}\n`
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

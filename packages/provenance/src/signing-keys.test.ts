import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jwksOf, thumbprintOf } from './jwk'
import { byKid } from './signer'
import { openStatement, signStatement } from './jws'
import { openSigningKeys, readPublicKeys, rotateSigningKey } from './signing-keys'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stride-keys-'))
  file = join(folder, 'deep/signing-keys.json')
})
afterEach(() => rm(folder, { recursive: true }))

describe('the thumbprint of a key', () => {
  it('is the one that RFC 8037 computes for its example key', () => {
    expect(thumbprintOf('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo')).toBe(
      'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
    )
  })
})

describe('signing keys', () => {
  it('are made once, for their owner alone, whoever asks first', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => openSigningKeys(file)))
    expect(new Set(opened.map(({ active }) => active.kid)).size).toBe(1)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await openSigningKeys(file)).active.kid).toBe(opened[0]?.active.kid)
    expect(await readPublicKeys(join(folder, 'none.json'))).toBeUndefined()
  })

  it('keep the public half of each key that ever signed, and the private half of the newest alone', async () => {
    const first = await openSigningKeys(file, new Date('2026-01-01T00:00:00Z'))
    const statement = signStatement('stride-head+jws', { n: 1 }, first.active)
    const second = await rotateSigningKey(file, new Date('2026-02-01T00:00:00Z'))
    const third = await rotateSigningKey(file, new Date('2026-03-01T00:00:00Z'))
    expect(third.publicKeys.map(({ kid, retiredAt }) => [kid, retiredAt])).toEqual([
      [third.active.kid, null],
      [second.active.kid, '2026-03-01T00:00:00.000Z'],
      [first.active.kid, '2026-02-01T00:00:00.000Z'],
    ])
    expect((await readFile(file, 'utf8')).match(/"d":/g)).toHaveLength(1)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(openStatement('stride-head+jws', statement, byKid(third.publicKeys))).toEqual({ n: 1 })
  })

  it('let one rotation in at a time, and lose no key to a second one', async () => {
    await openSigningKeys(file)
    const outcomes = await Promise.allSettled([rotateSigningKey(file), rotateSigningKey(file), rotateSigningKey(file)])
    const done = outcomes.filter(({ status }) => status === 'fulfilled')
    expect(done.length).toBeGreaterThan(0)
    expect(await readPublicKeys(file)).toHaveLength(1 + done.length)
  })

  it('show nothing private to the world', async () => {
    const { publicKeys } = await rotateSigningKey(file)
    const { keys } = jwksOf(publicKeys)
    expect(keys).toHaveLength(2)
    for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, 40)],
    ['without a private half', (text: string) => text.replace(/"d":.*\n/, '')],
    ['under another name', (text: string) => text.replace(/"kid": "../, '"kid": "zz')],
  ])('say what to do when the file is %s', async (_, damage) => {
    await openSigningKeys(file)
    await writeFile(file, damage(await readFile(file, 'utf8')))
    await expect(openSigningKeys(file)).rejects.toThrow(/signing-keys\.json can't be used: .* Restore the file/)
  })
})

describe('a signed statement', () => {
  it('opens under its own name, unchanged, with the right key', async () => {
    const { active, publicKeys } = await openSigningKeys(file)
    const keys = byKid(publicKeys)
    const jws = signStatement('stride-receipt+jws', { a: 'ä', n: 1.5 }, active)
    expect(openStatement('stride-receipt+jws', jws, keys)).toEqual({ a: 'ä', n: 1.5 })
    expect(() => openStatement('stride-head+jws', jws, keys)).toThrow('is not a signed stride-head+jws')
    expect(() => openStatement('stride-receipt+jws', jws, new Map())).toThrow('none of ours')
    const [header = '', payload = '', signature = ''] = jws.split('.')
    const other = Buffer.from('{"a":"ä","n":2.5}').toString('base64url')
    for (const forged of [
      `${header}.${other}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${payload}.${signature.slice(0, -2)}AA`,
    ])
      expect(() => openStatement('stride-receipt+jws', forged, keys), forged).toThrow('does not fit')
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: active.kid, typ: 'stride-receipt+jws' }))
    expect(() => openStatement('stride-receipt+jws', `${none.toString('base64url')}.${payload}.`, keys)).toThrow(
      'is not a signed',
    )
  })
})

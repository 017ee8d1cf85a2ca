import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { prepareDataFolder } from '../../scripts/setup/data-folder.mjs'
import { environmentOfApps, readSettings } from '../../scripts/setup/environment.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'stride-data-'))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe('the secrets of an installation', () => {
  it('are made at the first start, for their owner’s eyes alone, and kept', () => {
    const secrets = prepareDataFolder(folder, {})
    expect(secrets).toEqual({
      payloadSecret: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      apiInternalKey: expect.stringMatching(/^stride_internal_[0-9a-f]{64}$/) as string,
    })
    expect(prepareDataFolder(folder, {})).toEqual(secrets)
    expect(readFileSync(path.join(folder, 'api-internal-key'), 'utf8')).toBe(secrets.apiInternalKey)
    for (const file of ['api-internal-key', 'payload-secret'])
      expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('are those that are given, where some are', () => {
    const given = { PAYLOAD_SECRET: 'given secret', API_INTERNAL_KEY: 'given key' }
    expect(prepareDataFolder(folder, given)).toEqual({ payloadSecret: 'given secret', apiInternalKey: 'given key' })
  })
})

describe('what the apps are told', () => {
  const told = () =>
    environmentOfApps(readSettings({}), { mode: 'production', payloadSecret: 'secret', apiInternalKey: 'key' })

  it('is the key by which the API knows the site', () => {
    expect(told()).toMatchObject({ API_INTERNAL_KEY: 'key', PAYLOAD_SECRET: 'secret' })
  })

  it.each([
    [undefined, undefined, 'content,commerce'],
    ['1', undefined, 'content,commerce'],
    ['0', undefined, 'content'],
    ['1', 'content', 'content'],
  ])('is that with STRIDE_DEMO %s and API_ANONYMOUS_SCOPES %s everyone may have %s', (demo, scopes, expected) => {
    vi.stubEnv('STRIDE_DEMO', demo)
    vi.stubEnv('API_ANONYMOUS_SCOPES', scopes)
    expect(told()).toMatchObject({ API_ANONYMOUS_SCOPES: expected })
  })
})

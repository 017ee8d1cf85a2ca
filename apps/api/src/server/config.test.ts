import { allowances } from '@stride/partners/plan'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config'

describe('the configuration', () => {
  it('has a usual value for everything', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      databaseUrl: undefined,
      siteUrl: 'http://localhost:3000',
      publicUrl: 'http://localhost:4000',
      logLevel: 'info',
      anonymousScopes: ['content'],
      anonymousAllowance: allowances.anonymous,
      drainSeconds: 0,
    })
  })

  it('follows the environment', () => {
    expect(readConfig({ API_PORT: '5000', WEB_PORT: '5001' })).toMatchObject({
      port: 5000,
      siteUrl: 'http://localhost:5001',
    })
    expect(readConfig({ SITE_URL: 'https://stride.example/' }).siteUrl).toBe('https://stride.example')
    expect(readConfig({ API_ANONYMOUS_SCOPES: 'commerce, content' }).anonymousScopes).toEqual(['content', 'commerce'])
    expect(readConfig({ API_ANONYMOUS_SCOPES: 'none' }).anonymousScopes).toEqual([])
    expect(readConfig({ API_INTERNAL_KEY: 'k'.repeat(32) }).internalKey).toBe('k'.repeat(32))
    expect(readConfig({ API_PUBLIC_URL: 'https://api.stride.example/' }).publicUrl).toBe('https://api.stride.example')
    expect(readConfig({ API_PORT: '5000' }).publicUrl).toBe('http://localhost:5000')
    expect(readConfig({ METRICS_TOKEN: 'm'.repeat(16), API_DRAIN_SECONDS: '5' })).toMatchObject({
      metricsToken: 'm'.repeat(16),
      drainSeconds: 5,
    })
    expect(readConfig({ API_ANONYMOUS_POINTS_PER_MINUTE: '300' }).anonymousAllowance).toMatchObject({
      pointsPerMinute: 300,
      pointsPerDay: 6_000,
    })
  })

  it.each([
    [{ API_PORT: 'four' }, 'API_PORT must be a port'],
    [{ API_PORT: '70000' }, 'API_PORT must be a port'],
    [{ SITE_URL: 'javascript:alert(1)' }, 'SITE_URL must be'],
    [{ SITE_URL: 'https://stride.example/?a=b' }, 'SITE_URL must be'],
    [{ API_PUBLIC_URL: 'api.stride.example' }, 'API_PUBLIC_URL must be'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
    [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL'],
    [{ API_INTERNAL_KEY: 'too short' }, 'API_INTERNAL_KEY must be'],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN must be'],
    [{ API_DRAIN_SECONDS: 'soon' }, 'API_DRAIN_SECONDS must be'],
    [{ API_ANONYMOUS_POINTS_PER_MINUTE: '0' }, 'API_ANONYMOUS_POINTS_PER_MINUTE must be'],
    [{ API_ANONYMOUS_SCOPES: 'content,everything' }, 'API_ANONYMOUS_SCOPES must be'],
  ])('refuses %o and says what is accepted', (env, words) => {
    expect(() => readConfig(env)).toThrow(words)
  })

  it('is written down whole', () => {
    const source = new URL('../', import.meta.url)
    const read = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|generated/.test(name))
      .flatMap((name) => readFileSync(new URL(name, source), 'utf8').match(/(?<=\benv\.)[A-Z_]+/g) ?? [])
    expect(read).toContain('OTEL_SDK_DISABLED')
    const page = readFileSync(new URL('../../../../docs/operations/api.md', import.meta.url), 'utf8')
    expect([...new Set(read)].filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })
})

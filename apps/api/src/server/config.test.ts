import { describe, expect, it } from 'vitest'
import { readConfig } from './config'

describe('the configuration', () => {
  it('has a usual value for everything', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      databaseUrl: undefined,
      siteUrl: 'http://localhost:3000',
      logLevel: 'info',
    })
  })

  it('follows the environment', () => {
    expect(readConfig({ API_PORT: '5000', WEB_PORT: '5001' })).toMatchObject({
      port: 5000,
      siteUrl: 'http://localhost:5001',
    })
    expect(readConfig({ SITE_URL: 'https://stride.example/' }).siteUrl).toBe('https://stride.example')
  })

  it.each([
    [{ API_PORT: 'four' }, 'API_PORT must be a port'],
    [{ API_PORT: '70000' }, 'API_PORT must be a port'],
    [{ SITE_URL: 'javascript:alert(1)' }, 'SITE_URL must be'],
    [{ SITE_URL: 'https://stride.example/?a=b' }, 'SITE_URL must be'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
    [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL'],
  ])('refuses %o and says what is accepted', (env, words) => {
    expect(() => readConfig(env)).toThrow(words)
  })
})

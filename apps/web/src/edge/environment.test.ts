import { expect, test } from 'vitest'
import { readEnvironment } from './environment'

test('everything has a default', () => {
  expect(readEnvironment({}, true)).toEqual({
    port: 3000,
    siteUrl: 'http://localhost:3000',
    apiUrl: 'http://localhost:4000',
    apiKey: undefined,
    logLevel: 'info',
    logJson: false,
  })
})

test('ports move the default addresses', () => {
  const { siteUrl, apiUrl } = readEnvironment({ WEB_PORT: '3100', API_PORT: '4100' }, false)
  expect([siteUrl, apiUrl]).toEqual(['http://localhost:3100', 'http://localhost:4100'])
})

test('the key for the API is handed on', () => {
  expect(readEnvironment({ API_INTERNAL_KEY: 'stride_internal_0' }, true).apiKey).toBe('stride_internal_0')
})

test.each([
  [{ WEB_PORT: 'x' }, /WEB_PORT is "x"; set it to a port/],
  [{ API_PORT: '70000' }, /API_PORT/],
  [{ SITE_URL: 'stride.example' }, /SITE_URL is "stride.example"; set it to an address/],
  [{ SITE_URL: 'https://stride.example/path' }, /with no path/],
  [{ API_URL: 'ftp://x' }, /API_URL/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL is "loud"; set it to one of/],
])('%j says what to set', (variables, message) => {
  expect(() => readEnvironment(variables, true)).toThrow(message)
})

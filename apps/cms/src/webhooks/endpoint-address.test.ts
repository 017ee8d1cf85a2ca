import { describe, expect, it } from 'vitest'
import { addressRulesFrom, faultOfEndpointAddress } from './endpoint-address'

const strict = { allowLoopback: false }
const local = { allowLoopback: true }

describe('the address of an endpoint', () => {
  it.each([
    'https://example.org/stride',
    'https://example.org:8443/a?b=c',
    'https://8.8.8.8/',
    'https://[2606:4700:4700::1111]/',
  ])('may be %s', (address) => {
    expect(faultOfEndpointAddress(address, strict)).toBeUndefined()
  })

  it.each([
    ['example.org/stride', 'full address'],
    ['http://example.org/', 'https'],
    ['ftp://example.org/', 'https'],
    ['https://user:word@example.org/', 'user name'],
    ['https://example.org/#part', '#'],
    ['https://example.org:22/', 'port'],
    ['https://example.org:80/', 'port'],
    ['https://127.0.0.1/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0x7f.1/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::ffff:10.0.0.1]/', 'private'],
    ['https://169.254.169.254/latest/meta-data', 'private'],
    ['http://localhost:3000/', 'https'],
    ['https://localhost/', 'inside a network'],
    ['https://stride.localhost/', 'inside a network'],
    ['https://printer.local/', 'inside a network'],
    ['https://metadata.google.internal/', 'inside a network'],
    ['https://intranet/stride', 'inside a network'],
    ['https://intranet./stride', 'inside a network'],
  ])('may not be %s, and why', (address, fault) => {
    expect(faultOfEndpointAddress(address, strict)).toContain(fault)
  })

  it('may be this machine where that is allowed, and still no other of the network', () => {
    for (const address of ['http://localhost:3000/', 'http://127.0.0.1:80/', 'http://[::1]:5000/'])
      expect(faultOfEndpointAddress(address, local)).toBeUndefined()
    expect(faultOfEndpointAddress('http://10.0.0.1:3000/', local)).toContain('https')
    expect(faultOfEndpointAddress('https://10.0.0.1/', local)).toContain('private')
  })
})

it('is not allowed to be this machine unless the environment says so in full', () => {
  for (const value of [undefined, '', '1', 'false', 'yes'])
    expect(addressRulesFrom({ WEBHOOKS_ALLOW_LOOPBACK: value })).toEqual(strict)
  expect(addressRulesFrom({ WEBHOOKS_ALLOW_LOOPBACK: 'true' })).toEqual(local)
})

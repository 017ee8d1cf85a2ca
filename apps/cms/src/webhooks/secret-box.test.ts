import { describe, expect, it } from 'vitest'
import { secretBox } from './secret-box'
import { newSecret } from './signature'

describe('the secret box', () => {
  const box = secretBox('of this installation')
  const secret = newSecret()

  it('opens what it sealed, and shows nothing of it', () => {
    const sealed = box.seal(secret, 'endpoint 1')
    expect(box.open(sealed, 'endpoint 1')).toBe(secret)
    expect(secretBox('of this installation').open(sealed, 'endpoint 1')).toBe(secret)
    expect(sealed).not.toContain(secret.slice(6, 20))
    expect(box.seal(secret, 'endpoint 1')).not.toBe(sealed)
  })

  it('opens nothing that was moved, changed, or sealed by another', () => {
    const sealed = box.seal(secret, 'endpoint 1')
    expect(() => box.open(sealed, 'endpoint 2')).toThrow('Rotate it')
    expect(() => secretBox('of another').open(sealed, 'endpoint 1')).toThrow('PAYLOAD_SECRET')
    for (let at = 0; at < sealed.length; at += 7) {
      const other = sealed[at] === 'x' ? 'y' : 'x'
      expect(() => box.open(sealed.slice(0, at) + other + sealed.slice(at + 1), 'endpoint 1')).toThrow('Rotate it')
    }
    const [version, iv, bytes, tag = ''] = sealed.split('.')
    expect(() => box.open([version, iv, bytes, tag.slice(0, 8)].join('.'), 'endpoint 1')).toThrow('Rotate it')
    expect(() => box.open('', 'endpoint 1')).toThrow('Rotate it')
  })
})

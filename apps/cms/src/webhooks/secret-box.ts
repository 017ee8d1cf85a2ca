import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps a text so that it can be read again here, and nowhere else. */
export interface SecretBox {
  /** `place` says where the text is kept: what was sealed for one place doesn't open at another. */
  seal(text: string, place: string): string
  /** Throws an Error that says what to do when it can't be opened. */
  open(sealed: string, place: string): string
}

const version = 'v1'
const ivBytes = 12

/** AES-256-GCM with a key of its own (HKDF-SHA256) from the secret of the installation. */
export function secretBox(installationSecret: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', installationSecret, '', 'stride webhook secrets', 32))
  return {
    seal(text, place) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
      const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [version, ...[iv, bytes, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.')
    },
    open(sealed, place) {
      const [found, ...parts] = sealed.split('.')
      const [iv, bytes, tag] = parts.map((part) => Buffer.from(part, 'base64url'))
      try {
        if (found !== version || !iv || !bytes || !tag) throw new Error('It has another form.')
        const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 })
        decipher.setAAD(Buffer.from(place)).setAuthTag(tag)
        return Buffer.concat([decipher.update(bytes), decipher.final()]).toString('utf8')
      } catch (error) {
        throw new Error(
          'The signing secret can’t be read: PAYLOAD_SECRET is another than when it was made. ' +
            'Rotate it, and give the partner the new one.',
          { cause: error },
        )
      }
    },
  }
}

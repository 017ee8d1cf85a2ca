import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cmsUnderTest, type Who } from '../testing/cms-under-test'

let cms: Awaited<ReturnType<typeof cmsUnderTest>>
beforeAll(async () => {
  cms = await cmsUnderTest()
}, 120_000)
afterAll(() => cms.close())

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><path d="M0 0h9"/></svg>'

function upload(
  who: Who,
  name: string,
  type: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  at = '/media?draft=true',
  method = 'POST',
) {
  const form = new FormData()
  form.set('file', new File([bytes], name, { type }))
  form.set('_payload', JSON.stringify({ alt: 'A line', contentHash: 'forged', mediaType: 'text/html', byteLength: 1 }))
  return cms.rest(who, method, at, form)
}
const pixels = () => sharp({ create: { width: 3, height: 2, channels: 3, background: 'red' } })
const bytesOf = async (image: Sharp) => Uint8Array.from(await image.toBuffer())

describe('pictures', () => {
  it.each([
    ['png', 'image/png', () => bytesOf(pixels().png())],
    ['jpg', 'image/jpeg', () => bytesOf(pixels().jpeg())],
    ['webp', 'image/webp', () => bytesOf(pixels().webp())],
    ['avif', 'image/avif', () => bytesOf(pixels().avif())],
    ['svg', 'image/svg+xml', () => Promise.resolve(Uint8Array.from(Buffer.from(drawing)))],
  ])('of type %s are kept with the hash, type and size of their very bytes', async (extension, type, make) => {
    const bytes = await make()
    const { status, json } = await upload('editor', `line.${extension}`, type, bytes)
    expect(status).toBe(201)
    expect(json.doc).toMatchObject({
      slug: `line.${extension}`,
      mediaType: type,
      byteLength: bytes.byteLength,
      contentHash: createHash('sha256').update(bytes).digest('hex'),
    })
    expect(json.doc?.width).toBeGreaterThan(0)
  })

  it.each([
    ['an SVG with a script', 'a.svg', 'image/svg+xml', drawing.replace('<path', '<script>alert(1)</script><path')],
    [
      'an SVG with a handler that calls itself a PNG',
      'a.svg',
      'image/png',
      drawing.replace('<path', '<path onclick="x()"'),
    ],
    [
      'an SVG that loads something',
      'a.svg',
      'image/svg+xml',
      drawing.replace('<path', '<style>@import "x";</style><path'),
    ],
    ['HTML', 'a.html', 'text/html', '<p>Hello</p>'],
    ['HTML that calls itself a PNG', 'a.png', 'image/png', '<html><script>alert(1)</script></html>'],
    ['a GIF', 'a.gif', 'image/gif', 'GIF89a'],
    ['a PDF', 'a.pdf', 'application/pdf', '%PDF-1.4'],
  ])('that are %s are refused, with the reason', async (_what, name, type, bytes) => {
    const { status, text } = await upload('editor', name, type, bytes)
    expect(status).toBe(400)
    expect(text).toMatch(/not allowed|cannot be used|harmful|Invalid|not a picture/)
  })

  it('may not be larger than 8 MB', async () => {
    const { status } = await upload('editor', 'big.svg', 'image/svg+xml', drawing + ' '.repeat(8 * 1024 * 1024))
    expect([400, 413]).toContain(status)
  })

  it('keep what is known of their bytes when only words change', async () => {
    const { json } = await upload('editor', 'kept.svg', 'image/svg+xml', drawing)
    const at = `/media/${String(json.doc?.id)}?draft=true`
    const { json: after } = await cms.rest('editor', 'PATCH', at, {
      alt: 'Two lines',
      contentHash: 'f'.repeat(64),
      slug: 'x.svg',
    })
    expect(after.doc).toMatchObject({ alt: 'Two lines', contentHash: json.doc?.contentHash, slug: 'kept.svg' })
  })

  it('are replaced by those who upload them only', async () => {
    const { json } = await upload('editor', 'mine.svg', 'image/svg+xml', drawing)
    const at = `/media/${String(json.doc?.id)}?draft=true`
    const changed = drawing.replace('h9"', 'v9"')
    expect((await upload('publisher', 'theirs.svg', 'image/svg+xml', changed, at, 'PATCH')).status).toBe(403)
    const { json: after } = await upload('editor', 'new.svg', 'image/svg+xml', changed, at, 'PATCH')
    expect(after.doc?.contentHash).toBe(createHash('sha256').update(changed).digest('hex'))
  })

  it('are served to those who are signed in, and so that they can do nothing', async () => {
    const { json } = await upload('editor', 'served.svg', 'image/svg+xml', drawing)
    const file = `/media/file/${String(json.doc?.filename)}`
    expect((await cms.rest('signed out', 'GET', file)).status).toBe(403)
    const { status, headers, text } = await cms.rest('reviewer', 'GET', file)
    expect([status, text]).toEqual([200, drawing])
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('need an alternative text before they are published', async () => {
    const { json } = await upload('editor', 'silent.svg', 'image/svg+xml', drawing)
    const at = `/media/${String(json.doc?.id)}`
    await cms.rest('editor', 'PATCH', `${at}?draft=true`, { alt: '' })
    const refused = await cms.rest('publisher', 'PATCH', at, { _status: 'published' })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('alt')
    await cms.rest('editor', 'PATCH', `${at}?draft=true`, { alt: 'A line' })
    expect((await cms.rest('publisher', 'PATCH', at, { _status: 'published' })).status).toBe(200)
  })
})

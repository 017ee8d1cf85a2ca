import { afterEach, expect, it, vi } from 'vitest'
import { readGuidePage } from './read-pages'

vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers({ 'stride-at-least': '7' })) }))

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

it.each([
  ['stride_internal_0', 'Bearer stride_internal_0'],
  ['', null],
])('pages are read with the key of our own apps, where there is one (%j)', async (key, authorization) => {
  vi.stubEnv('API_INTERNAL_KEY', key)
  const fetched = vi.fn<typeof fetch>(() =>
    Promise.resolve(Response.json({ data: { guide: null } }, { headers: { 'stride-sequence': '7' } })),
  )
  vi.stubGlobal('fetch', fetched)
  await readGuidePage('calf-pain')
  const headers = new Headers(fetched.mock.calls[0]?.[1]?.headers)
  expect(headers.get('authorization')).toBe(authorization)
  expect(headers.get('stride-at-least')).toBe('7')
  expect(headers.get('content-type')).toBe('application/json')
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { articleMetadata } from './article-metadata'

afterEach(() => vi.unstubAllEnvs())

describe('the head of an article', () => {
  const article = {
    path: '/guides/sore-calf',
    title: 'Sore calf',
    summary: 'What can make a calf sore.',
    publication: { publishedAt: '2026-06-15T12:00:00.000Z' },
  }

  it('leads to how another site frames the page', () => {
    vi.stubEnv('SITE_URL', 'https://stride.example')
    vi.stubEnv('API_PUBLIC_URL', 'https://api.stride.example/')
    const { types } = articleMetadata(article, null).alternates ?? {}
    expect(types?.['application/json+oembed']).toEqual([
      {
        url: 'https://api.stride.example/oembed?format=json&url=https%3A%2F%2Fstride.example%2Fguides%2Fsore-calf',
        title: 'Sore calf',
      },
    ])
  })

  it('leads nowhere when nothing is public there', () => {
    expect(articleMetadata(null, null).alternates).toBeUndefined()
  })
})

import { kindTag } from '@stride/content/publication/tags'
import type { Load } from '@stride/edge/answer'
import { ReadyBytes } from '@stride/edge/ready-bytes'
import type { Api } from './api'

/**
 * A published picture, from the API. Its address names its bytes, so browsers keep it for a year; here it goes as soon as
 * any picture is published or withdrawn, because the API gives the bytes only while an entry shows them.
 */
export function loadMedia(api: Api, path: string, absent: ReadyBytes, headers: Readonly<Record<string, string>>): Load {
  return async ({ atLeast }) => {
    const { file, sequence, tags, validUntil } = await api.media(path, atLeast)
    const foundation = {
      sequence: sequence ?? 0,
      tags: [...new Set([...tags, kindTag('media')])],
      validUntil,
      keep: sequence !== undefined,
    }
    if (!file) return { bytes: absent, ...foundation }
    const bytes = new ReadyBytes({
      status: 200,
      headers: { 'content-type': file.contentType, 'cache-control': 'public, max-age=31536000, immutable', ...headers },
      body: file.body,
    })
    return { bytes, ...foundation }
  }
}

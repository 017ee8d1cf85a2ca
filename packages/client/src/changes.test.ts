import { describe, expect, it, vi } from 'vitest'
import { connectionTo } from './api-connection'
import { changes, type ChangesOptions } from './changes'
import { ScriptedApi } from './scripted-api.fixtures'

function following(api: ScriptedApi, options: Partial<ChangesOptions> = {}) {
  const connection = connectionTo({ url: 'https://api.example', fetch: api.fetch, wait: () => Promise.resolve() })
  return changes({ connection }, { after: 0, ...options })
}

const sequencesOf = async (api: ScriptedApi, upTo: number, options: Partial<ChangesOptions> = {}) => {
  const found: number[] = []
  for await (const { sequence } of following(api, options)) {
    found.push(sequence)
    if (sequence === upTo) break
  }
  return found
}

describe('the changes', () => {
  it('are given after a sequence, then as they come', async () => {
    const api = new ScriptedApi()
    for (const id of ['a', 'b', 'c']) api.add(id, 'published')
    const onTail = vi.fn()
    const found = sequencesOf(api, 4, { after: 1, onTail })
    await vi.waitFor(() => {
      expect(onTail).toHaveBeenCalledWith(3)
    })
    api.add('a', 'recalled')
    expect(await found).toEqual([2, 3, 4])
  })

  it('go on after the last one when the connection is lost, also in the middle of a line', async () => {
    const api = new ScriptedApi()
    api.add('a', 'published')
    const onTrouble = vi.fn()
    const iterator = following(api, { onTrouble })
    expect((await iterator.next()).value).toMatchObject({ sequence: 1 })
    const next = iterator.next()
    api.cut()
    api.failures.push(() => new Response('', { status: 503 }))
    api.add('b', 'published')
    expect((await next).value).toMatchObject({ sequence: 2 })
    expect(onTrouble).toHaveBeenCalled()
    await iterator.return(undefined)
    expect(api.requests.map(({ url }) => url.split('?')[1])).toEqual(['after=0', 'after=1', 'after=1'])
  })

  it('are asked for again when a line does not end', async () => {
    const api = new ScriptedApi()
    const piece = new TextEncoder().encode('a'.repeat(1_000_000))
    let sent = 0
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: async (controller) => {
            await new Promise(setImmediate)
            sent += 1
            controller.enqueue(piece)
          },
        }),
      )
    api.failures.push(endless)
    const onTrouble = vi.fn()
    const iterator = following(api, { onTrouble })
    const next = iterator.next()
    await vi.waitFor(() => {
      expect(onTrouble).toHaveBeenCalledWith(
        expect.objectContaining({ message: 'a line is longer than 10000000 characters' }),
      )
    })
    expect(sent).toBeLessThan(15)
    api.add('a', 'published')
    expect((await next).value).toMatchObject({ sequence: 1 })
    await iterator.return(undefined)
  })

  it('are asked for again when nothing is heard', async () => {
    const api = new ScriptedApi()
    const iterator = following(api, { silenceLimit: 30 })
    const next = iterator.next()
    await vi.waitFor(() => {
      expect(api.requests.length).toBeGreaterThan(2)
    })
    api.add('a', 'published')
    expect((await next).value).toMatchObject({ sequence: 1 })
    await iterator.return(undefined)
  })

  it('end in a failure when the ledger is shorter than what is there, or the request is refused', async () => {
    const api = new ScriptedApi()
    api.add('a', 'published')
    await expect(following(api, { after: 5 }).next()).rejects.toMatchObject({ code: 'BEGUN_ANEW' })
    api.failures.push(
      () => new Response('{"errors":[{"message":"No.","extensions":{"code":"FORBIDDEN"}}]}', { status: 403 }),
    )
    await expect(following(api).next()).rejects.toMatchObject({ code: 'FORBIDDEN', status: 403 })
  })

  it('end when told to', async () => {
    const stop = new AbortController()
    const iterator = following(new ScriptedApi(), { signal: stop.signal })
    const next = iterator.next()
    stop.abort()
    expect(await next).toEqual({ done: true, value: undefined })
  })
})

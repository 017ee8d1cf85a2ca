import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExport, type ExportOptions } from './read-export'
import { createStrideClient } from './stride-client'

const sequences = [2, 3, 7, 8, 12]

/** An API whose answers break after so many bytes, in turn. */
function breaking(lengths: number[]) {
  const cuts = [...lengths]
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = (input) => {
    const { search, searchParams } = new URL(input as string)
    asked.push(search)
    const after = Number(searchParams.get('after') ?? 0)
    const lines = [
      ...(searchParams.has('after') ? [] : [{ type: 'begin', at: 12 }]),
      ...sequences.filter((one) => one > after).map((sequence) => ({ type: 'publication', sequence, title: 'Größe' })),
      { type: 'end', at: 12, count: sequences.length },
    ]
    const bytes = new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    return Promise.resolve(new Response(bytes.slice(0, cuts.shift() ?? bytes.length)))
  }
  const client = createStrideClient({ url: 'https://api.example', fetch, wait: () => Promise.resolve() })
  const read = async (options: ExportOptions = {}) => {
    const taken: number[] = []
    for await (const { sequence } of readExport(client, options)) taken.push(sequence)
    return taken
  }
  return { read, asked }
}

describe('reading an export', () => {
  it('gives each publication once, wherever the connection breaks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(300), { maxLength: 6 }), async (cuts) => {
        const begun: number[] = []
        expect(await breaking(cuts).read({ onBegin: (at) => begun.push(at) })).toEqual(sequences)
        expect(begun).toEqual([12])
      }),
    )
  })

  it('goes on at the same sequence, after the last that it gave', async () => {
    const { read, asked } = breaking([120])
    await read({ since: 1 })
    expect(asked).toEqual(['?since=1', '?since=1&at=12&after=2'])
    const again = breaking([])
    expect(await again.read({ resume: { at: 12, after: 7 } })).toEqual([8, 12])
    expect(again.asked).toEqual(['?at=12&after=7'])
  })

  it('says why when it is refused', async () => {
    const errors = [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }]
    const fetch = () => Promise.resolve(Response.json({ errors }, { status: 403 }))
    const client = createStrideClient({ url: 'https://api.example', fetch })
    await expect(readExport(client).next()).rejects.toMatchObject({ code: 'FORBIDDEN', status: 403 })
  })
})

import { sha256 } from '@stride/ledger/hash'
import { readFileSync } from 'node:fs'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'

/** Memory for documents that clients registered, as characters of text. */
const mostCharacters = 4_000_000

const manifestShape = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), name: z.string().optional(), body: z.string() })),
})

/**
 * Documents that are known by the SHA-256 of their text (lower-case hex): those of a manifest for good, and those that
 * clients sent along with their hash for as long as there is room. A hash always names the same text, so nobody can
 * put another in its place.
 */
export class PersistedDocuments {
  readonly #trusted: ReadonlyMap<string, string>
  readonly #registered = new LRUCache<string, string>({
    maxSize: mostCharacters,
    sizeCalculation: (text) => text.length + 200,
  })

  constructor(trusted: ReadonlyMap<string, string> = new Map()) {
    this.#trusted = trusted
  }

  get(hash: string): string | undefined {
    return this.#trusted.get(hash) ?? this.#registered.get(hash)
  }

  /** The hash must have been found to be that of the text. */
  add(hash: string, text: string): void {
    if (!this.#trusted.has(hash)) this.#registered.set(hash, text)
  }

  isTrusted(hash: string): boolean {
    return this.#trusted.has(hash)
  }
}

/**
 * Reads a manifest of trusted documents, in the form that Apollo's tools write. Throws an Error that says what to fix
 * when the file can't be read, has another form, or an id is not the SHA-256 of its body.
 */
export function readManifest(path: string): Map<string, string> {
  const wrong = (fault: string) => new Error(`The manifest of trusted documents ${path} can't be used: ${fault}`)
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error))
  }
  const manifest = manifestShape.safeParse(content)
  if (!manifest.success) throw wrong(z.prettifyError(manifest.error))
  return new Map(
    manifest.data.operations.map(({ id, name, body }) => {
      if (sha256(body) !== id) throw wrong(`the id of ${name ?? 'an operation'} is not the SHA-256 of its body.`)
      return [id, body]
    }),
  )
}

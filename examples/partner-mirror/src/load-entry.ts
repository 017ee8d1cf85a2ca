import type { Change } from '@stride/client/changes'
import type { StrideClient } from '@stride/client/stride-client'
import { StrideError } from '@stride/client/stride-error'
import { readJwks, verify, type JwkSet, type Receipt, type VerifyOptions } from '@stride/client/verify'
import type { MirroredEntry } from './mirrored-entry'
import { entryOperation } from './operation'

/** Of the content that was signed, the texts that this partner shows. */
interface SignedText {
  title: { 'en-GB': string }
  summary: { 'en-GB': string }
}

/** Reads entries with the proof of who reviewed them, and takes in nothing whose proof does not hold. */
export class EntryLoader {
  readonly #client: StrideClient
  #jwks: Promise<JwkSet> | undefined

  constructor(client: StrideClient) {
    this.#client = client
  }

  /**
   * The entry as it is now; null when it is not public any more. Throws while its receipt is not signed yet (a few
   * seconds), and when the receipt does not hold: `mirror()` then asks again, and goes on with recalls meanwhile.
   */
  async load({ entryId, kind, sequence }: Change): Promise<MirroredEntry | null> {
    const { data } = await this.#client.query(entryOperation, { id: entryId }, { atLeast: sequence })
    if (!data.node) return null
    const { slug, attribution, publication } = data.node
    const { receipt, content: signed } = publication
    if (receipt === null) throw new Error(`The receipt of ${slug} is not signed yet.`)
    const content = signed === null ? undefined : (JSON.parse(signed) as SignedText)
    const { sequence: published, contentHash } = publication
    const expected = { entryId, action: 'published', sequence: published, contentHash } as const
    const says = await this.#verified(receipt, { content, expected })
    // Shown is what was signed, where we may read it.
    const title = content?.title['en-GB'] ?? data.node.title
    const summary = content?.summary['en-GB'] ?? data.node.summary
    return { id: entryId, slug, kind, title, summary, attribution: attribution.text, receipt, says }
  }

  /** Offline, with the keys that we have; only a receipt that names a new key makes us ask for keys again. */
  async #verified(receipt: string, wanted: Omit<VerifyOptions, 'jwks'>): Promise<Receipt> {
    const isFirst = this.#jwks === undefined
    this.#jwks ??= readJwks(this.#client)
    try {
      return await verify(receipt, { ...wanted, jwks: await this.#jwks })
    } catch (error) {
      this.#jwks = undefined
      if (isFirst || !(error instanceof StrideError)) throw error
      return await this.#verified(receipt, wanted)
    }
  }
}

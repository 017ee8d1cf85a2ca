import { afterEach, describe, expect, it } from 'vitest'
import type { PublicKey } from './jwk'
import type { ProvenanceStore } from './provenance-store'

/** A database for one test. */
export interface ProvenanceHarness {
  /** One more store over the same database, as another process would open it. */
  connect(): Promise<ProvenanceStore>
  destroy(): Promise<void>
}

const receiptsOf = (...sequences: number[]) =>
  sequences.map((sequence) => ({ sequence, receipt: `header.payload-${sequence}.signature` }))
const keyOf = (kid: string, createdAt: string, retiredAt: string | null = null): PublicKey => ({
  kid,
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  createdAt,
  retiredAt,
})

/** What every store does, whatever database it is in. */
export function describeProvenance(
  name: string,
  open: () => Promise<ProvenanceHarness>,
  { skip = false }: { skip?: boolean } = {},
): void {
  describe.skipIf(skip)(name, { timeout: 60_000 }, () => {
    let harness: ProvenanceHarness | undefined
    const opened: ProvenanceStore[] = []
    const connect = async () => {
      harness ??= await open()
      const store = await harness.connect()
      opened.push(store)
      return store
    }
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close()
      await harness?.destroy()
      harness = undefined
    })

    it('keeps receipts by sequence, the first for each row, whoever adds them', async () => {
      const [one, other] = [await connect(), await connect()]
      expect(await one.signedAfter(0, 10)).toEqual([])
      await one.addReceipts(receiptsOf(1, 2, 4))
      await other.addReceipts([{ sequence: 2, receipt: 'another.receipt.altogether' }, ...receiptsOf(3, 5)])
      await other.addReceipts([])
      expect(await one.signedAfter(0, 3)).toEqual([1, 2, 3])
      expect(await other.signedAfter(3, 10)).toEqual([4, 5])
      const found = await one.receipts([5, 2, 2, 9])
      expect(found.sort((a, b) => a.sequence - b.sequence)).toEqual(receiptsOf(2, 5))
      expect(await one.receipts([])).toEqual([])
    })

    it('takes hundreds at once, by several writers at once', async () => {
      const stores = [await connect(), await connect(), await connect()]
      const all = Array.from({ length: 300 }, (_, index) => index + 1)
      await Promise.all(stores.map((store) => store.addReceipts(receiptsOf(...all))))
      expect(await stores[0]?.signedAfter(0, 1_000)).toEqual(all)
    })

    it('keeps every public key, and says which were retired', async () => {
      const [one, other] = [await connect(), await connect()]
      const [old, young] = [keyOf('old', '2026-01-01T00:00:00.000Z'), keyOf('young', '2026-02-01T00:00:00.000Z')]
      await one.putKeys([old])
      const retired = { ...old, retiredAt: young.createdAt }
      await other.putKeys([young, retired])
      await other.putKeys([young, retired])
      expect(await one.keys()).toEqual([young, retired])
    })
  })
}

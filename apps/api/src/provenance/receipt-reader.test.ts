import { MemoryProvenance } from '@stride/provenance/memory-provenance'
import { describe, expect, it, vi } from 'vitest'
import { ReceiptReader } from './receipt-reader'

describe('the reader of receipts', () => {
  it('asks the store once for all that one operation wants', async () => {
    const store = new MemoryProvenance()
    await store.addReceipts([1, 2, 3].map((sequence) => ({ sequence, receipt: `receipt-${sequence}` })))
    const asked = vi.spyOn(store, 'receipts')
    const reader = new ReceiptReader(store, { warn: vi.fn() })
    expect(await Promise.all([3, 1, 3, 9].map((sequence) => reader.of(sequence)))).toEqual([
      'receipt-3',
      'receipt-1',
      'receipt-3',
      null,
    ])
    expect(asked.mock.calls).toEqual([[[3, 1, 9]]])
    expect(await reader.of(2)).toBe('receipt-2')
  })

  it('gives none, and says why in the log, while the store is away', async () => {
    const warn = vi.fn()
    const receipts = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue([])
    const reader = new ReceiptReader({ receipts }, { warn })
    expect(await Promise.all([reader.of(1), reader.of(2)])).toEqual([null, null])
    expect(warn).toHaveBeenCalledTimes(1)
    expect(await reader.of(1)).toBeNull()
    expect(warn).toHaveBeenCalledTimes(1)
  })
})

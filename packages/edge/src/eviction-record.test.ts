import { expect, test } from 'vitest'
import { EvictionRecord } from './eviction-record'

test('remembers at most its limit, and judges what it forgot as if it had changed', () => {
  const record = new EvictionRecord(3)
  for (let sequence = 1; sequence <= 1_000; sequence += 1)
    record.add({ sequence, tags: [`tag-${sequence}`, 'common'], recalls: false })
  expect(record.size).toBe(3)
  expect(record.changedSince({ sequence: 1_000, tags: ['common', 'never-seen'] })).toBe(false)
  expect(record.changedSince({ sequence: 999, tags: ['common'] })).toBe(true)
  expect(record.changedSince({ sequence: 999, tags: ['tag-999'] })).toBe(false)
  expect(record.recalledSince({ sequence: 999, tags: ['common'] })).toBe(false)
  expect(record.changedSince({ sequence: 5, tags: ['never-seen'] })).toBe(true)
  expect(record.recalledSince({ sequence: 5, tags: ['never-seen'] })).toBe(true)
})

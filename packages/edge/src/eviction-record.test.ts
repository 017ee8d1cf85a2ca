import { expect, test } from 'vitest'
import { EvictionRecord } from './eviction-record'

test('remembers at most its limit, and judges what it forgot as if it had changed', () => {
  const record = new EvictionRecord(3)
  for (let sequence = 1; sequence <= 1_000; sequence += 1)
    record.add({ sequence, tags: [`tag-${sequence}`, 'common'], recalls: false }, sequence * 10)
  expect(record.size).toBe(3)
  expect(record.changedSince({ sequence: 1_000, tags: ['common', 'never-seen'] })).toBe(false)
  expect(record.changedSince({ sequence: 999, tags: ['common'] })).toBe(true)
  expect(record.changedSince({ sequence: 999, tags: ['tag-999'] })).toBe(false)
  expect(record.recalledSince({ sequence: 999, tags: ['common'] })).toBe(false)
  expect(record.changedSince({ sequence: 5, tags: ['never-seen'] })).toBe(true)
  expect(record.recalledSince({ sequence: 5, tags: ['never-seen'] })).toBe(true)
})

test('knows when the first change to what an answer rests on was followed, while it remembers that', () => {
  const record = new EvictionRecord(3)
  for (let sequence = 1; sequence <= 8; sequence += 1)
    record.add({ sequence, tags: [sequence % 2 ? 'odd' : 'even'], recalls: false }, sequence * 10)
  expect(record.changedAt({ sequence: 8, tags: ['odd', 'even'] })).toBeUndefined()
  expect(record.changedAt({ sequence: 7, tags: ['odd'] })).toBeUndefined()
  expect(record.changedAt({ sequence: 4, tags: ['odd'] })).toBe(50)
  expect(record.changedAt({ sequence: 5, tags: ['even'] })).toBe(60)
  expect(record.changedAt({ sequence: 1, tags: ['even'] })).toBe(-Infinity)
})

import { memoryPartnerRecords } from '@stride/partners/memory-partner-records'
import { expect, it } from 'vitest'
import { UseNotes } from './use-notes'

it('notes each day’s use under that day, and keeps what could not be written', async () => {
  let now = new Date('2026-06-15T23:59:59.999Z')
  const notes = new UseNotes(() => now)
  const records = memoryPartnerRecords()
  notes.add('key1', 1)
  const failing = { ...records, noteUse: () => Promise.reject(new Error('The database is down.')) }
  await expect(notes.write(failing)).rejects.toThrow('down')
  notes.add('key1', 1)
  now = new Date('2026-06-16T00:00:00.000Z')
  notes.add('key1', 5)
  await notes.write(records)
  await notes.write(records)
  expect(await records.use(['key1'])).toEqual([
    { keyId: 'key1', day: '2026-06-16', requests: 1, points: 5, lastUsedAt: '2026-06-16T00:00:00.000Z' },
    { keyId: 'key1', day: '2026-06-15', requests: 2, points: 2, lastUsedAt: '2026-06-15T23:59:59.999Z' },
  ])
})

import { memoryPartnerRecords, MemoryTables } from './memory-partner-records'
import { describePartnerRecords } from './partner-records-suite'

describePartnerRecords('memory partner records', () => {
  const tables = new MemoryTables()
  return Promise.resolve({
    connect: () => Promise.resolve(memoryPartnerRecords(tables)),
    destroy: () => Promise.resolve(),
  })
})

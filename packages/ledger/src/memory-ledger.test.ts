import { describeLedger } from './ledger-suite'
import { memoryLedger, MemoryRows } from './memory-ledger'

describeLedger(
  'memory ledger',
  () => {
    const rows = new MemoryRows()
    const indexOf = (sequence: number) => rows.rows.findIndex((row) => row.sequence === sequence)
    return Promise.resolve({
      connect: (options) => Promise.resolve(memoryLedger({ rows, ...options })),
      tamper: (sequence, column, value) => {
        const index = indexOf(sequence)
        const row = rows.rows[index]
        if (row) rows.rows[index] = { ...row, [column]: value }
        rows.rows.sort((a, b) => a.sequence - b.sequence)
        return Promise.resolve()
      },
      remove: (sequence) => {
        rows.rows.splice(indexOf(sequence), 1)
        return Promise.resolve()
      },
      destroy: () => Promise.resolve(),
    })
  },
  { runs: 300, processes: false },
)

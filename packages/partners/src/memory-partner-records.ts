import type { Acknowledgement, KeyRecord, PartnerRecords, Use } from './partner-records'

/** What memory records hold; several records may share it, as processes share a database. */
export class MemoryTables {
  readonly keys = new Map<string, KeyRecord>()
  readonly uses = new Map<string, Use>()
  readonly acknowledgements = new Map<string, Acknowledgement>()
}

/** Records that last as long as the process, for tests. */
export function memoryPartnerRecords(tables = new MemoryTables()): PartnerRecords {
  const { keys, uses, acknowledgements } = tables
  return {
    putKey: (key) => {
      const twin = [...keys.values()].find(({ hash, keyId }) => hash === key.hash && keyId !== key.keyId)
      if (twin) return Promise.reject(new Error(`The key ${twin.keyId} has the same hash.`))
      keys.set(key.keyId, { ...key, revokedAt: keys.get(key.keyId)?.revokedAt ?? key.revokedAt })
      return Promise.resolve()
    },
    keys: () => Promise.resolve([...keys.values()].sort((a, b) => (a.keyId < b.keyId ? -1 : 1))),
    noteUse: (noted) => {
      for (const use of noted) {
        const line = `${use.keyId} ${use.day}`
        const before = uses.get(line)
        uses.set(line, before ? sum(before, use) : use)
      }
      return Promise.resolve()
    },
    use: (keyIds) =>
      Promise.resolve(
        [...uses.values()].filter(({ keyId }) => keyIds.includes(keyId)).sort((a, b) => (order(a) < order(b) ? 1 : -1)),
      ),
    acknowledge: (acknowledgement) => {
      const line = `${acknowledgement.sequence} ${acknowledgement.partnerId}`
      const kept = acknowledgements.get(line) ?? acknowledgement
      acknowledgements.set(line, kept)
      return Promise.resolve(kept)
    },
    acknowledgements: (sequences) =>
      Promise.resolve(
        [...acknowledgements.values()]
          .filter(({ sequence }) => sequences.includes(sequence))
          .sort((a, b) => (a.at + a.partnerId < b.at + b.partnerId ? -1 : 1)),
      ),
    close: () => Promise.resolve(),
  }
}

const order = ({ day, keyId }: Use) => day + keyId

function sum(a: Use, b: Use): Use {
  return {
    ...a,
    requests: a.requests + b.requests,
    points: a.points + b.points,
    lastUsedAt: a.lastUsedAt > b.lastUsedAt ? a.lastUsedAt : b.lastUsedAt,
  }
}

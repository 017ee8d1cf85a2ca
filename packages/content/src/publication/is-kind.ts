import type { Kind } from './kind'
import type { PublishedEntry } from './published-entries'

/** Whether an entry is of a kind, so that the compiler knows its content. */
export function isKind<K extends Kind>(entry: PublishedEntry, kind: K): entry is PublishedEntry<K> & PublishedEntry {
  return entry.kind === kind
}

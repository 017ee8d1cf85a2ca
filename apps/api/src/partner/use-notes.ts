import type { PartnerRecords, Use } from '@stride/partners/partner-records'

const dayMs = 24 * 60 * 60 * 1000

interface Note {
  keyId: string
  requests: number
  points: number
  /** Milliseconds since 1970. */
  lastUsedAt: number
}

/** What keys were used for since it was last written down: a line a key and day. */
export class UseNotes {
  readonly #now: () => Date
  #notes = new Map<string, Note>()

  constructor(now: () => Date) {
    this.#now = now
  }

  add(keyId: string, points: number): void {
    const now = this.#now().getTime()
    const line = `${keyId} ${Math.floor(now / dayMs)}`
    const note = this.#notes.get(line)
    if (!note) {
      this.#notes.set(line, { keyId, requests: 1, points, lastUsedAt: now })
      return
    }
    note.requests += 1
    note.points += points
    note.lastUsedAt = now
  }

  /** Writes it down. What could not be written stays, and is written with the next. */
  async write(records: PartnerRecords): Promise<void> {
    const taken = this.#notes
    if (taken.size === 0) return
    this.#notes = new Map()
    try {
      await records.noteUse([...taken.values()].map(useOf))
    } catch (error) {
      for (const [line, note] of taken) {
        const since = this.#notes.get(line)
        this.#notes.set(line, since ? joined(note, since) : note)
      }
      throw error
    }
  }
}

function joined(before: Note, since: Note): Note {
  return { ...since, requests: before.requests + since.requests, points: before.points + since.points }
}

function useOf({ keyId, requests, points, lastUsedAt }: Note): Use {
  const moment = new Date(lastUsedAt).toISOString()
  return { keyId, day: moment.slice(0, 10), requests, points, lastUsedAt: moment }
}

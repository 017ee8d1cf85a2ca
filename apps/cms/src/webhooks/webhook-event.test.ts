import { memoryLedger } from '@stride/ledger/memory-ledger'
import type { Publication } from '@stride/ledger/publication'
import { openGate, publicationOf, withdrawalOf } from '@stride/ledger/request.fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventOf, isUrgent, isWanted, type EventFilter } from './webhook-event'

const everything: EventFilter = { kinds: [], significances: [], mayReadCommerce: true }
let rows: Publication[]
/** The n-th row of all, from 1. */
const row = (n: number) => {
  const found = rows[n - 1]
  if (!found) throw new Error(`There is no row ${n}.`)
  return found
}

beforeAll(async () => {
  const ledger = memoryLedger()
  await ledger.append(publicationOf(1, { content: { title: 'Secret' } }), openGate)
  await ledger.append(publicationOf(1, { content: { title: 'Better' }, significance: 'editorial' }), openGate)
  await ledger.append(withdrawalOf(1, { significance: 'clinical' }), openGate)
  await ledger.append(publicationOf(2, { kind: 'product' }), openGate)
  await ledger.append(withdrawalOf(2, { kind: 'product', significance: 'safety' }), openGate)
  await ledger.redact(1, 'Asked for.')
  rows = await ledger.read(0, 10)
})

describe('an event', () => {
  it('says what happened', () => {
    expect(rows.map((one) => eventOf(one, 'https://api.example').type)).toEqual([
      'entry.published',
      'entry.published',
      'entry.withdrawn',
      'entry.published',
      'entry.recalled',
      'entry.redacted',
    ])
  })

  it('holds no content, and says where to read it', () => {
    const event = eventOf(row(1), 'https://api.example')
    expect(JSON.stringify(event)).not.toContain('Secret')
    expect(event.timestamp).toBe(row(1).publishedAt)
    expect(event.data).toMatchObject({
      sequence: 1,
      kind: 'condition',
      entryId: row(1).entryId,
      contentHash: row(1).contentHash,
      redacts: null,
      read: { graphql: 'https://api.example/graphql', changes: 'https://api.example/changes?after=0' },
    })
    expect(eventOf(row(6), 'https://api.example').data.redacts).toBe(1)
  })

  it('is urgent when it bears on safety', () => {
    expect(rows.filter(isUrgent).map(({ sequence }) => sequence)).toEqual([5])
  })
})

describe('a filter', () => {
  const wanted = (filter: Partial<EventFilter>) =>
    rows.filter((one) => isWanted(one, { ...everything, ...filter })).map(({ sequence }) => sequence)

  it('lets everything through when it names nothing', () => {
    expect(wanted({})).toEqual([1, 2, 3, 4, 5, 6])
  })
  it('lets the kinds through that it names', () => {
    expect(wanted({ kinds: ['product'] })).toEqual([4, 5])
  })
  it('keeps gear and shops from those who may not have them, even what concerns safety', () => {
    expect(wanted({ mayReadCommerce: false })).toEqual([1, 2, 3, 6])
    expect(wanted({ mayReadCommerce: false, kinds: ['product'] })).toEqual([])
  })
  it('never holds back what concerns safety or has to be erased', () => {
    expect(wanted({ significances: ['editorial'] })).toEqual([2, 5, 6])
  })
})

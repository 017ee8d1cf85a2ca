import { executableSchema } from '@stride/graphql/executable-schema'
import { Reading } from '@stride/graphql/reading'
import { memoryLedger } from '@stride/ledger/memory-ledger'
import { memoryPartnerRecords } from '@stride/partners/memory-partner-records'
import type { PartnerRecords } from '@stride/partners/partner-records'
import type { Scope } from '@stride/partners/scope'
import { keyFixture } from '@stride/partners/record.fixtures'
import { PublishedView } from '@stride/content/publication/published-view'
import Fastify from 'fastify'
import { graphql } from 'graphql'
import { beforeEach, describe, expect, it } from 'vitest'
import { addFailures } from '../server/failures'
import { acknowledge } from './acknowledge'
import { addAcknowledgement } from './acknowledgement-route'
import type { Caller } from './caller'
import { Callers } from './callers'

const entryId = '00000000-0000-4000-8000-000000000001'
const internalKey = `stride_internal_${'0'.repeat(64)}`
let now: Date
let records: PartnerRecords | undefined

/** Row 1 is published, row 2 its recall, row 3 published again, row 4 withdrawn without being a recall. */
async function recalledLedger() {
  const ledger = memoryLedger()
  for (const [action, significance] of [
    ['published', 'editorial'],
    ['withdrawn', 'safety'],
    ['published', 'safety'],
    ['withdrawn', 'clinical'],
  ] as const)
    await ledger.append(
      {
        ...{ kind: 'condition', entryId, slug: 'calf-strain', action, significance, reason: 'Test', shapeVersion: 1 },
        ...{ content: action === 'published' ? { significance } : null, clinical: null },
        ...{ reviewedBy: null, reviewedAt: null, nextReviewAt: null },
      },
      () => undefined,
    )
  return ledger
}

async function serving(scopes: Scope[] = ['webhooks']) {
  const ledger = await recalledLedger()
  const { key, record } = keyFixture({ scopes })
  const callers = new Callers({ internalKey, anonymousScopes: ['content'], now: () => now })
  callers.take([record])
  const partners = {
    callers,
    get records() {
      return records
    },
  }
  const options = { ledger, partners, now: () => now }
  const app = Fastify()
  addFailures(app)
  addAcknowledgement(app, options)
  const send = async (sequence: number | string, payload?: object, authorization = `Bearer ${key}`) => {
    const headers = authorization ? { authorization } : {}
    const url = `/recalls/${sequence}/acknowledgement`
    const response = await app.inject({ method: 'POST', url, headers, ...(payload ? { payload } : {}) })
    return { status: response.statusCode, headers: response.headers, json: response.json<Told>() }
  }
  const schema = executableSchema()
  const mutate = (source: string, caller?: Caller) =>
    graphql({
      schema,
      source,
      contextValue: new Reading({
        published: new PublishedView(),
        siteUrl: 'https://stride.example',
        acknowledge: caller && ((sequence, note) => acknowledge(caller, sequence, note, options)),
      }),
    })
  const partner = callers.of({ authorization: `Bearer ${key}` }, '') as Caller
  return { send, mutate, partner, record }
}
interface Told {
  errors?: Array<{ message: string; extensions: { code: string } }>
}
const codeOf = ({ json }: { json: Told }) => json.errors?.[0]?.extensions.code

beforeEach(() => {
  now = new Date('2026-06-15T12:00:00.000Z')
  records = memoryPartnerRecords()
})

describe('a recall', () => {
  it('is acknowledged once, however often it is said and in whatever way', async () => {
    const { send, mutate, partner, record } = await serving()
    const first = { sequence: 2, entryId, note: 'Taken down.', acknowledgedAt: now.toISOString() }
    const { status, json, headers } = await send(2, { note: ' Taken down. ' })
    expect([status, json, headers['cache-control']]).toEqual([200, first, 'no-store'])
    now = new Date('2026-06-16T12:00:00.000Z')
    expect((await send(2)).json).toEqual(first)
    const again = await mutate(
      'mutation { acknowledgeRecall(sequence: 2, note: "Again") { sequence entryId note acknowledgedAt } }',
      partner,
    )
    expect(again).toEqual({ data: { acknowledgeRecall: first } })
    expect(await records?.acknowledgements([2])).toEqual([
      { partnerId: 'clinic', keyId: record.keyId, sequence: 2, entryId, note: 'Taken down.', at: first.acknowledgedAt },
    ])
  })

  it('is acknowledged without a note, and without a body', async () => {
    const { send } = await serving(['content'])
    expect((await send(2)).json).toMatchObject({ note: null })
  })

  it.each([
    [1, 400, 'BAD_USER_INPUT'],
    [3, 400, 'BAD_USER_INPUT'],
    [4, 400, 'BAD_USER_INPUT'],
    [5, 404, 'NOT_FOUND'],
    [0, 404, 'NOT_FOUND'],
    ['two', 400, 'BAD_REQUEST'],
    ['-2', 400, 'BAD_REQUEST'],
  ])('is not what has the sequence %s', async (sequence, status, code) => {
    const { send } = await serving()
    const answer = await send(sequence)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect(await records?.acknowledgements([0, 1, 2, 3, 4, 5])).toEqual([])
  })

  it.each([
    ['nobody', '', 401, 'UNAUTHENTICATED'],
    ['whoever mistypes', 'Bearer stride_live_x', 401, 'UNAUTHENTICATED'],
    ['our own apps', `Bearer ${internalKey}`, 403, 'FORBIDDEN'],
  ])('is not acknowledged by %s', async (_, authorization, status, code) => {
    const answer = await (await serving()).send(2, {}, authorization)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect(answer.headers['www-authenticate'] !== undefined).toBe(status === 401)
  })

  it('is not acknowledged by a partner who has neither content nor webhooks', async () => {
    expect(codeOf(await (await serving(['commerce', 'export'])).send(2))).toBe('FORBIDDEN')
  })

  it('waits until it can be written down', async () => {
    const { send } = await serving()
    records = undefined
    const answer = await send(2)
    expect([answer.status, codeOf(answer), answer.headers['retry-after']]).toEqual([503, 'NOT_READY', '2'])
  })

  it('is acknowledged in few words', async () => {
    expect(codeOf(await (await serving()).send(2, { note: 'x'.repeat(1_001) }))).toBe('BAD_USER_INPUT')
    expect(codeOf(await (await serving()).send(2, { note: 7 }))).toBe('BAD_REQUEST')
  })

  it('is acknowledged nowhere but at the API', async () => {
    const { errors } = await (await serving()).mutate('mutation { acknowledgeRecall(sequence: 2) { sequence } }')
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})

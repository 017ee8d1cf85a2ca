import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import { noReceipts, type ReceiptsReading } from '@stride/content/publication/receipts-reading'
import { publishedShapes } from '@stride/content/publication/shapes'
import type { Candidate } from '@stride/content/safety/candidate'
import type { Ledger } from '@stride/ledger/ledger'
import { memoryLedger } from '@stride/ledger/memory-ledger'
import type { AppendRequest, Publication } from '@stride/ledger/publication'
import { execute, getOperationAST, parse, validate, type ExecutionResult } from 'graphql'
import { executableSchema } from './executable-schema'
import { extensionsOf } from './extensions'
import { followPublished } from './follow-published'
import { PastViews, type PastViewsOptions } from './past-views'
import { Reading } from './reading'
import { resolveContext } from './resolve-context'

const schema = executableSchema()

/** The moment of the n-th row of such a ledger: one an hour from the first of June 2026 on. */
export const momentOf = (sequence: number) => new Date(Date.UTC(2026, 5, 1, sequence)).toISOString()

/** What an operation may be asked with. */
export interface Asked {
  variables?: Record<string, unknown>
  now?: string
  mayReadCommerce?: boolean
  receipts?: ReceiptsReading
}

/**
 * A ledger of its own with the fixtures in it, hour by hour, and answers from it as the API gives them: asynchronous, at
 * any moment.
 */
export async function ledgerOfFixtures(limits: Pick<PastViewsOptions, 'mostViews' | 'mostEntries'> = {}) {
  let rows = 0
  const ledger = memoryLedger({ now: () => new Date(momentOf(rows + 1)) })
  const append = async (request: AppendRequest): Promise<Publication> => {
    const { publication } = await ledger.append(request, () => undefined)
    // What changes nothing appends nothing.
    rows = Math.max(rows, publication.sequence)
    return publication
  }
  const publish = (entry: Candidate, change: Partial<AppendRequest> = {}) => append(requestFor(entry, change))
  const withdraw = (entry: Candidate, change: Partial<AppendRequest> = {}) =>
    append(requestFor(entry, { action: 'withdrawn', content: null, reason: 'Withdrawn by a test.', ...change }))
  const redact = async (sequence: number) => {
    rows += 1
    return await ledger.redact(sequence, 'Redacted by a test.')
  }
  for (const entry of fixtureEntries) await publish(entry)
  const followed = followPublished({
    ledger,
    onFailure: (error) => {
      throw error
    },
  })
  await followed.ready
  const past = new PastViews({ ledger, followed, ...limits })
  const askNow = asking(ledger, { followed, past })
  return {
    ...{ ledger, followed, publish, withdraw, redact },
    /** Answers once all that was appended is followed. */
    ask: async (text: string, asked: Asked = {}) => {
      await followed.whenAtLeast(rows, 5_000)
      return await askNow(text, asked)
    },
    stop: () => followed.stop(),
  }
}

function asking(ledger: Ledger, { followed, past }: { followed: ReturnType<typeof followPublished>; past: PastViews }) {
  return async (text: string, asked: Asked) => {
    const { variables = {}, now = '2026-09-01T12:00:00.000Z', mayReadCommerce = true, receipts = noReceipts } = asked
    const options = {
      published: followed.published,
      siteUrl: 'https://stride.example',
      now: new Date(now),
      ledger,
      mayReadCommerce,
      receipts,
    }
    const reading = new Reading(options)
    const document = parse(text)
    const failures = validate(schema, document)
    if (failures[0]) throw failures[0]
    const operation = getOperationAST(document)
    if (!operation) throw new Error('The document has no operation.')
    await resolveContext(reading, { schema, operation, variables }, past)
    const result: ExecutionResult = await execute({
      ...{ schema, document, contextValue: reading, variableValues: variables },
    })
    const { madeAt, tags } = reading.published
    return {
      data: JSON.parse(JSON.stringify(result.data ?? null)) as unknown,
      errors: result.errors,
      ...{ madeAt, tags, validUntil: reading.validUntil, extensions: extensionsOf(reading) },
    }
  }
}

function requestFor({ kind, entryId, slug, content }: Candidate, change: Partial<AppendRequest>): AppendRequest {
  const { medicalReview: review } = content as {
    medicalReview?: { reviewer: string; reviewedAt: string; nextReviewAt: string }
  }
  return {
    ...{ kind, entryId, slug, content, action: 'published', significance: 'clinical' },
    ...{ reason: 'Published by a test.', shapeVersion: publishedShapes[kind].version, clinical: null },
    reviewedBy: review?.reviewer ?? null,
    reviewedAt: review?.reviewedAt ?? null,
    nextReviewAt: review?.nextReviewAt ?? null,
    ...change,
  }
}

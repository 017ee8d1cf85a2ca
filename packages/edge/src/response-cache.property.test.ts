import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CacheModel, keys, tags } from './response-cache.model'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('request' as const), key: fc.constantFrom(...keys) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('publish' as const),
      changed: fc.subarray([...tags], { minLength: 1, maxLength: 2 }),
      recalls: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('follow' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const), which: fc.nat(5), where: share }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('finish' as const),
      which: fc.nat(5),
      validFor: fc.oneof(
        { weight: 4, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 200 }) },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('fail' as const),
      which: fc.nat(5),
      status: fc.constantFrom(500 as const, null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pass' as const), time: fc.integer({ min: 1, max: 150 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('catchUp' as const) }) },
)

test('a request that arrives after a change was followed never gets what was made before it', async () => {
  const seen = { kept: 0, made: 0, stale: 0, failed: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 5, maxLength: 80, size: 'max' }),
      fc.constantFrom(4_000, 1_000_000),
      fc.constantFrom(1, 2, 100),
      async (events, maxBytes, maxRememberedTags) => {
        const model = new CacheModel({ maxBytes, maxRememberedTags, grace: 100, staleLimit: 300 })
        const making = (which: number) => model.makings[which % Math.max(1, model.makings.length)]
        for (const next of events) {
          const subject = 'which' in next ? making(next.which) : undefined
          if (next.kind === 'request') model.request(next.key)
          else if (next.kind === 'publish') model.publish(next.changed, next.recalls)
          else if (next.kind === 'follow') model.followNext()
          else if (next.kind === 'pass') model.now += next.time
          else if (next.kind === 'lose') model.lose()
          else if (next.kind === 'catchUp') model.catchUp()
          else if (subject && next.kind === 'read') model.read(subject, next.where)
          else if (subject && next.kind === 'finish') model.finish(subject, next.validFor)
          else if (subject && next.kind === 'fail') model.fail(subject, next.status)
          await model.settle()
        }
        // Nobody waits for ever: once makings succeed, everyone is answered.
        while (model.makings[0]) {
          model.finish(model.makings[0], null)
          await model.settle()
        }
        expect(model.waiting.filter((waiting) => !waiting.settled)).toEqual([])
        for (const kind of ['kept', 'made', 'stale', 'failed'] as const) seen[kind] += model.seen[kind]
      },
    ),
    { numRuns: 5_000 },
  )
  // The interleavings reach every way in which an answer can come out.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100)
}, 120_000)

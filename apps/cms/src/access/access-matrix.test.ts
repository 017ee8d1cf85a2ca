import { collectionOf, type ContentCollection } from '@stride/content/publication/kind.editor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cmsUnderTest, everyone, type Who } from '../testing/cms-under-test'
import { actions, type Action } from './access-matrix'
import { may } from './may'

type Cms = Awaited<ReturnType<typeof cmsUnderTest>>
const collections = Object.values(collectionOf)

/** A text field of each collection that its writers may change. */
const textField: Readonly<Record<ContentCollection, string>> = {
  conditions: 'title',
  guides: 'title',
  products: 'name',
  recommendations: 'title',
  people: 'name',
  merchants: 'name',
  media: 'alt',
  'body-areas': 'name',
  symptoms: 'name',
}
const isReviewed = (collection: ContentCollection) =>
  ['conditions', 'guides', 'products', 'recommendations'].includes(collection)

let cms: Cms
let counter = 0

beforeAll(async () => {
  cms = await cmsUnderTest()
}, 120_000)
afterAll(() => cms.close())

/** A new draft, made by nobody in particular. */
async function draftIn(collection: ContentCollection): Promise<string> {
  counter += 1
  const data = { [textField[collection]]: `Draft ${counter}` }
  const doc = await cms.payload.create({ collection, data, draft: true })
  return String(doc.id)
}
const newest = (collection: ContentCollection, id: string) =>
  cms.payload.findByID({ collection, id, draft: true, depth: 0 }) as unknown as Promise<Record<string, unknown>>

const isRefused = (status: number) => status === 401 || status === 403

/** What each cell of the matrix looks like from outside: whether REST lets someone do it, by what really happened. */
const overRest: Readonly<Record<Action, (collection: ContentCollection, who: Who) => Promise<boolean>>> = {
  async create(collection, who) {
    counter += 1
    const data = { [textField[collection]]: `New ${counter}` }
    const { status } = await cms.rest(who, 'POST', `/${collection}?draft=true`, data)
    expect([201, 403]).toContain(status)
    return status === 201
  },
  async read(collection, who) {
    const id = await draftIn(collection)
    const answers = [
      await cms.rest(who, 'GET', `/${collection}/${id}?draft=true`),
      await cms.rest(who, 'GET', `/${collection}?draft=true`),
      await cms.rest(who, 'GET', `/${collection}/versions`),
      await cms.rest(who, 'GET', `/${collection}/count`),
    ]
    const refused = new Set(answers.map(({ status }) => isRefused(status)))
    expect(refused.size).toBe(1)
    return !refused.has(true)
  },
  async update(collection, who) {
    const id = await draftIn(collection)
    await cms.rest(who, 'PATCH', `/${collection}/${id}?draft=true`, { [textField[collection]]: 'Changed' })
    return (await newest(collection, id))[textField[collection]] === 'Changed'
  },
  async review(collection, who) {
    if (!isReviewed(collection)) return false
    const id = await draftIn(collection)
    await cms.rest(who, 'PATCH', `/${collection}/${id}?draft=true`, {
      medicalReview: { reviewedAt: '2026-03-01T12:00:00.000Z' },
    })
    const { medicalReview } = (await newest(collection, id)) as { medicalReview?: { reviewedAt?: string } }
    return medicalReview?.reviewedAt === '2026-03-01T12:00:00.000Z'
  },
  async publish(collection, who) {
    const id = await draftIn(collection)
    const answers = [
      await cms.rest(who, 'PATCH', `/${collection}/${id}`, { _status: 'published' }),
      await cms.rest(who, 'PATCH', `/${collection}/${id}?draft=true`, { _status: 'published' }),
    ]
    const refused = new Set(answers.map(({ status }) => isRefused(status)))
    expect(refused.size).toBe(1)
    return !refused.has(true)
  },
  async withdraw(collection, who) {
    const id = await draftIn(collection)
    const note = { reason: 'A test', significance: 'safety' }
    const { status } = await cms.rest(who, 'POST', `/${collection}/${id}/withdraw`, note)
    // 409: it would be allowed, but the draft was never public.
    expect([401, 403, 409]).toContain(status)
    return status === 409
  },
  async delete(collection, who) {
    const id = await draftIn(collection)
    await cms.rest(who, 'DELETE', `/${collection}/${id}`)
    const left = await cms.payload.count({ collection, where: { id: { equals: id } } })
    return left.totalDocs === 0
  },
}

describe.each(collections)('access to %s over REST', (collection) => {
  const cells = everyone.flatMap((who) => actions.map((action) => ({ who, action })))
  it.each(cells)('$who: $action', async ({ who, action }) => {
    const allowed = await overRest[action](collection, who)
    expect(allowed).toBe(may(cms.userOf(who), action, collection))
  })
})

describe.each(collections)('access to %s through the Local API', (collection) => {
  it.each(everyone)('%s: as the matrix says', async (who) => {
    const user = cms.userOf(who)
    const common = { collection, overrideAccess: false, user } as const
    const field = textField[collection]
    const works = async (work: () => Promise<unknown>) =>
      work().then(
        () => true,
        (error: unknown) => {
          const { status } = error as { status?: number }
          if (status === undefined) throw error
          return !isRefused(status)
        },
      )
    const id = await draftIn(collection)
    const seen = {
      create: await works(() => cms.payload.create({ ...common, data: { [field]: `New for ${who}` }, draft: true })),
      read: await works(() => cms.payload.findByID({ ...common, id, draft: true })),
      update:
        (await works(() => cms.payload.update({ ...common, id, data: { [field]: 'Changed' }, draft: true }))) &&
        (await newest(collection, id))[field] === 'Changed',
      publish: await works(() => cms.payload.update({ ...common, id, data: { _status: 'published' } })),
      delete: await works(() => cms.payload.delete({ ...common, id })),
    }
    expect(seen).toEqual(
      Object.fromEntries(Object.keys(seen).map((action) => [action, may(user, action as Action, collection)])),
    )
  })
})

describe('the site settings', () => {
  const settings = '/globals/site-settings'
  it.each(everyone)('%s: read, write, publish as the matrix says', async (who) => {
    const user = cms.userOf(who)
    const read = await cms.rest(who, 'GET', `${settings}?draft=true`)
    expect(!isRefused(read.status)).toBe(may(user, 'read', 'site-settings'))
    const versions = await cms.rest(who, 'GET', `${settings}/versions`)
    expect(!isRefused(versions.status)).toBe(may(user, 'read', 'site-settings'))
    await cms.rest(who, 'POST', `${settings}?draft=true`, { siteName: `By ${who}` })
    const now = await cms.payload.findGlobal({ slug: 'site-settings', draft: true })
    expect((now as { siteName?: unknown }).siteName === `By ${who}`).toBe(may(user, 'update', 'site-settings'))
    const publish = await cms.rest(who, 'POST', settings, { _status: 'published' })
    expect(!isRefused(publish.status)).toBe(may(user, 'publish', 'site-settings'))
    const quietly = await cms.rest(who, 'POST', settings, { siteName: 'Quietly' })
    expect(!isRefused(quietly.status)).toBe(may(user, 'publish', 'site-settings'))
  })
})

describe('whoever is not signed in', () => {
  it('reads nothing, in any collection that Payload knows, its own included', async () => {
    for (const collection of Object.keys(cms.payload.collections)) {
      const { status, json } = await cms.rest('signed out', 'GET', `/${collection}`)
      // Payload's own record of migrations has no routes at all (501).
      expect([collection, status, json.docs]).toEqual([
        collection,
        collection === 'payload-migrations' ? 501 : 403,
        undefined,
      ])
    }
  })

  it('gets no GraphQL from Payload', async () => {
    const { status } = await cms.rest('signed out', 'POST', '/graphql', { query: '{ Guides { totalDocs } }' })
    expect(status).toBe(404)
  })

  it('cannot make a first user once there are users', async () => {
    const user = {
      name: 'Mallory',
      email: 'mallory@stride.example',
      password: 'a password long enough',
      roles: ['admin'],
    }
    expect((await cms.rest('signed out', 'POST', '/users/first-register', user)).status).toBe(403)
    expect((await cms.rest('signed out', 'POST', '/users', user)).status).toBe(403)
  })
})

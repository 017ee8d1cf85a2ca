import type { Acknowledgement } from '@stride/partners/partner-records'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { may } from '../access/may'
import { partnerDeskOf } from './partner-desk'
import type { ListedAcknowledgement, ListedRecall } from './listed-recall'
import type { Recall } from './recalls'

/** `GET /api/partners/<id>/recalls`: every recall since it is a partner, newest first, with its acknowledgement. */
export const partnerRecallsEndpoint: Endpoint = {
  path: '/:id/recalls',
  method: 'get',
  handler: async (req) => {
    requireReader(req)
    const id = String(req.routeParams?.id)
    const [partner] = await partnersOf(req, id)
    if (!partner) throw new APIError('There is no such partner.', 404, null, true)
    const desk = partnerDeskOf(req.payload)
    const recalls = await desk.recalls()
    return answer(listed(recalls, [partner], await acknowledgementsOf(req, recalls)))
  },
}

/** `GET /api/recalls/<entry id>`: the entry's recalls, newest first, each with who has acknowledged it and who has not. */
export const entryRecallsEndpoint: Endpoint = {
  path: '/recalls/:entryId',
  method: 'get',
  handler: async (req) => {
    requireReader(req)
    const all = await partnerDeskOf(req.payload).recalls()
    const recalls = all.filter(({ entryId }) => entryId === req.routeParams?.entryId)
    if (recalls.length === 0) return answer([])
    return answer(listed(recalls, await partnersOf(req), await acknowledgementsOf(req, recalls)))
  },
}

function requireReader(req: PayloadRequest): void {
  if (!may(req.user, 'read', 'partners'))
    throw new APIError('Only publishers and admins see who acted on a recall.', req.user ? 403 : 401, null, true)
}

interface Partner {
  id: string
  name: string
  isActive: boolean
  /** ISO 8601. */
  since: string
}

async function partnersOf(req: PayloadRequest, id?: string): Promise<Partner[]> {
  const { docs } = await req.payload.find({
    collection: 'partners',
    ...(id === undefined ? {} : { where: { id: { equals: id } } }),
    depth: 0,
    pagination: false,
    sort: 'name',
    overrideAccess: false,
    req,
  })
  return docs.map((document) => {
    const { id: ofPartner, name, active, createdAt } = document as Record<string, unknown>
    return {
      id: String(ofPartner),
      name: String(name),
      isActive: active === true,
      since: new Date(createdAt as string).toISOString(),
    }
  })
}

async function acknowledgementsOf(req: PayloadRequest, recalls: readonly Recall[]): Promise<Acknowledgement[]> {
  const records = await partnerDeskOf(req.payload).records()
  return await records.acknowledgements(recalls.map(({ sequence }) => sequence))
}

/**
 * Recalls with what the partners did about them. Missing are active partners that were partners at the time: whoever
 * came later never had what was recalled.
 */
function listed(
  recalls: readonly Recall[],
  partners: readonly Partner[],
  acknowledgements: readonly Acknowledgement[],
): ListedRecall[] {
  return recalls.flatMap((recall) => {
    const given = new Map(
      acknowledgements.filter(({ sequence }) => sequence === recall.sequence).map((one) => [one.partnerId, one]),
    )
    const concerned = partners.flatMap((partner): ListedAcknowledgement[] => {
      const one = given.get(partner.id)
      if (!one && !(partner.isActive && partner.since <= recall.publishedAt)) return []
      return [{ partner: partner.name, at: one?.at ?? null, note: one?.note ?? null }]
    })
    return concerned.length > 0 ? [{ ...recall, partners: concerned }] : []
  })
}

function answer(recalls: ListedRecall[]): Response {
  return Response.json({ recalls }, { headers: { 'cache-control': 'no-store' } })
}

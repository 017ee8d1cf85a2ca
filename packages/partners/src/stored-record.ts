import { z } from 'zod'
import { partnerPlans } from './plan'
import type { Acknowledgement, KeyRecord, Use } from './partner-records'
import { scopes } from './scope'

const moment = z.iso.datetime()

const keyShape = z.object({
  keyId: z.string(),
  hash: z.string(),
  partnerId: z.string(),
  partnerName: z.string(),
  plan: z.enum(partnerPlans),
  scopes: z.array(z.enum(scopes)),
  partnerIsActive: z.boolean(),
  expiresAt: moment,
  revokedAt: moment.nullable(),
})

const useShape = z.object({
  keyId: z.string(),
  day: z.iso.date(),
  requests: z.number(),
  points: z.number(),
  lastUsedAt: moment,
})

const acknowledgementShape = z.object({
  partnerId: z.string(),
  keyId: z.string(),
  sequence: z.int(),
  entryId: z.string(),
  note: z.string().nullable(),
  at: moment,
})

/** Each reads what a database gave. Throws a ZodError when it is nothing that we wrote. */
export const readKey = (stored: unknown): KeyRecord => keyShape.parse(stored)
export const readUse = (stored: unknown): Use => useShape.parse(stored)
export const readAcknowledgement = (stored: unknown): Acknowledgement => acknowledgementShape.parse(stored)

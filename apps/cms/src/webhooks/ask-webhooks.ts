import { z } from 'zod'
import type { Attempt } from './webhook-store'

const attemptShape: z.ZodType<Attempt> = z.object({
  at: z.string(),
  durationMs: z.number(),
  status: z.number().nullable(),
  error: z.string().nullable(),
  response: z.string(),
})
const sentShape = z.object({ attempt: attemptShape })
const rotatedShape = z.object({ secret: z.string(), previousUntil: z.string() })
const refusalShape = z.object({ errors: z.tuple([z.object({ message: z.string() })]).rest(z.unknown()) })

/** Has something sent; throws an Error in words when it could not even be tried. */
export async function askToSend(address: string): Promise<Attempt> {
  return sentShape.parse(await post(address)).attempt
}

/** Has a new signing secret made; throws an Error in words when there is none. */
export async function askForSecret(address: string): Promise<z.infer<typeof rotatedShape>> {
  return rotatedShape.parse(await post(address))
}

async function post(address: string): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(address, { method: 'POST', credentials: 'same-origin' })
  } catch {
    throw new Error('The CMS did not answer. Check the connection and try again.')
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body
  const refusal = refusalShape.safeParse(body)
  throw new Error(refusal.success ? refusal.data.errors[0].message : `The CMS answered ${response.status}. Try again.`)
}

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig, type TypedUser } from 'payload'
import { roles, type Role } from '../access/roles'

/** Whoever makes a request: a role, or nobody. */
export type Who = Role | 'signed out'
export const everyone: readonly Who[] = [...roles, 'signed out']

export const testPassword = 'correct horse battery staple'

/** The real CMS, with the config that is served, on a database and a data folder of its own, and a user for each role. */
export async function cmsUnderTest() {
  const folder = await mkdtemp(path.join(tmpdir(), 'stride-access-'))
  process.env.DATABASE_URL = `file:${path.join(folder, 'stride.db')}`
  process.env.STRIDE_DATA_DIR = folder
  process.env.PAYLOAD_SECRET = 'only for tests'
  process.env.PAYLOAD_LOG_LEVEL = 'fatal'
  delete process.env.STRIDE_DEMO
  // The config reads the environment when it is loaded.
  const { default: loading } = await import('../payload.config')
  const config: SanitizedConfig = await loading
  const key = randomUUID()
  const payload = await getPayload({ config, key })
  payload.logger.level = 'silent'
  const users = await usersPerRole(payload)
  const tokens = await tokensOf(payload)

  /** Asks the REST API as somebody; gives the status and the JSON of the answer. */
  const rest = async (who: Who, method: string, address: string, body?: unknown) => {
    const request = new Request(`http://localhost:3001/api${address}`, {
      method,
      headers: {
        ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(who === 'signed out' ? {} : { authorization: `JWT ${tokens[who]}` }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    })
    const response = await handleEndpoints({ config, request, payloadInstanceCacheKey: key })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: jsonIn(text) }
  }

  return {
    payload,
    config,
    users,
    rest,
    userOf: (who: Who): TypedUser | null => (who === 'signed out' ? null : users[who]),
    close: async () => {
      await payload.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const emailOf = (role: Role) => `${role}@stride.example`

async function usersPerRole(payload: Payload): Promise<Record<Role, TypedUser>> {
  const users: Partial<Record<Role, TypedUser>> = {}
  for (const role of roles) {
    const user = await payload.create({
      collection: 'users',
      data: { name: role, email: emailOf(role), password: testPassword, roles: [role] },
    })
    if (String(user.roles) !== role) throw new Error(`The user for ${role} became ${String(user.roles)}.`)
    users[role] = { ...user, collection: 'users' }
  }
  return users as Record<Role, TypedUser>
}

async function tokensOf(payload: Payload): Promise<Record<Role, string>> {
  const tokens: Partial<Record<Role, string>> = {}
  for (const role of roles) {
    const { token } = await payload.login({
      collection: 'users',
      data: { email: emailOf(role), password: testPassword },
    })
    tokens[role] = token ?? ''
  }
  return tokens as Record<Role, string>
}

interface Answer {
  doc?: Record<string, unknown>
  docs?: Array<Record<string, unknown>>
  errors?: Array<{ message: string; data?: { errors?: Array<{ path: string; message: string }> } }>
  [key: string]: unknown
}

function jsonIn(text: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return {}
  }
}

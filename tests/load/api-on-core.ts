import path from 'node:path'
import { freePorts } from '../support/free-ports'
import { root } from '../support/root'
import { ProcessOnCore } from './process-on-core'

/** A server whose rate is measured. */
export interface Server {
  readonly api: ProcessOnCore
  readonly url: string
}

const internalKey = 'bench-internal-key-that-has-no-quota-and-all-scopes'

/** For requests that no quota holds back. */
export const unlimited = { 'x-api-key': internalKey }

/** The built API over a database, once it is ready. */
export async function startApi(databaseUrl: string): Promise<Server> {
  const [port = 0] = await freePorts(1)
  const api = new ProcessOnCore(['dist/server.js'], {
    cwd: path.join(root, 'apps/api'),
    env: {
      ...{ DATABASE_URL: databaseUrl, API_PORT: String(port), SITE_URL: 'https://stride.example' },
      ...{ LOG_LEVEL: 'warn', API_INTERNAL_KEY: internalKey, NODE_ENV: 'production' },
    },
  })
  await api.ready(`http://127.0.0.1:${port}/health/ready`)
  return { api, url: `http://127.0.0.1:${port}/graphql` }
}

/** The size of an answer without its headers. Rejects when it is no success. */
export async function bodyBytes(url: string, body: string): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity', ...unlimited },
  })
  const bytes = (await response.arrayBuffer()).byteLength
  if (response.status !== 200) throw new Error(`${url} answered with status ${response.status}.`)
  return bytes
}

import type { Login } from './running-system'

export interface CmsAnswer {
  status: number
  text: string
  json: CmsJson
}

/** What Payload's REST answers with: a document, a list of them, or errors. */
interface CmsJson {
  doc?: CmsDocument
  docs?: CmsDocument[]
  errors?: Array<{ message: string; data?: { errors?: Array<{ path: string; message: string }> } }>
  [key: string]: unknown
}
export type CmsDocument = Record<string, unknown> & { id: string }

/** Talks to the CMS's REST API as one user, or as nobody. */
export class CmsClient {
  readonly #url: string
  readonly #headers: Readonly<Record<string, string>>

  private constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.#url = url
    this.#headers = headers
  }

  static signedOut(cmsUrl: string): CmsClient {
    return new CmsClient(cmsUrl, {})
  }

  static async signIn(cmsUrl: string, login: Login): Promise<CmsClient> {
    const { status, json, text } = await CmsClient.signedOut(cmsUrl).request('POST', '/users/login', login)
    if (status !== 200) throw new Error(`${login.email} could not sign in (${status}): ${text}`)
    return new CmsClient(cmsUrl, { authorization: `JWT ${String(json.token)}` })
  }

  /** @param address below /api, such as `/guides?limit=1` */
  request(method: string, address: string, body?: unknown): Promise<CmsAnswer> {
    return this.#send(address, {
      method,
      headers: { ...this.#headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }

  /** Sends a form with a file. */
  upload(address: string, form: FormData): Promise<CmsAnswer> {
    return this.#send(address, { method: 'POST', headers: this.#headers, body: form })
  }

  async #send(address: string, init: RequestInit): Promise<CmsAnswer> {
    const response = await fetch(`${this.#url}/api${address}`, init)
    const text = await response.text()
    return { status: response.status, text, json: jsonIn(text) }
  }

  /** The newest version of the entry with a slug, drafts included. Throws when there is none. */
  async bySlug(collection: string, slug: string): Promise<CmsDocument> {
    const query = new URLSearchParams({ 'where[slug][equals]': slug, draft: 'true', depth: '0', limit: '1' })
    const { status, json, text } = await this.request('GET', `/${collection}?${query.toString()}`)
    const [found] = json.docs ?? []
    if (!found) throw new Error(`The CMS has no ${slug} in ${collection} (${status}): ${text.slice(0, 500)}`)
    return found
  }

  /** Saves a draft over an entry. */
  saveDraft(collection: string, id: string, change: object): Promise<CmsAnswer> {
    return this.request('PATCH', `/${collection}/${id}?draft=true&depth=0`, change)
  }

  /** Publishes the newest draft, under the note that it has or another. */
  publish(collection: string, id: string, changeNote?: { significance: string; reason: string }): Promise<CmsAnswer> {
    const data = { _status: 'published', ...(changeNote ? { changeNote } : {}) }
    return this.request('PATCH', `/${collection}/${id}?depth=0`, data)
  }

  withdraw(collection: string, id: string, reason: string): Promise<CmsAnswer> {
    return this.request('POST', `/${collection}/${id}/withdraw`, { reason, significance: 'clinical' })
  }
}

function jsonIn(text: string): CmsJson {
  try {
    return JSON.parse(text) as CmsJson
  } catch {
    return {}
  }
}

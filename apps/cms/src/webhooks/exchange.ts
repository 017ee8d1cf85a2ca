import http from 'node:http'
import https from 'node:https'
import { checkedLookup, resolveByDns, type Resolve } from './checked-lookup'
import { faultOfEndpointAddress, mayConnectTo, type AddressRules } from './endpoint-address'
import { readableSnippet } from './readable-snippet'

interface OutgoingMessage {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** What an endpoint answered. */
export interface Answer {
  status: number
  /** The header as it came. */
  retryAfter: string | undefined
  /** The beginning of what it said, fit to be shown. */
  snippet: string
}

/** Sends a message and gives the answer; throws an Error that says in words why there is none. */
export type Post = (message: OutgoingMessage) => Promise<Answer>

interface ExchangeOptions {
  rules: AddressRules
  resolve?: Resolve
  /** For the whole exchange, from the name's lookup to the end of the answer, in milliseconds. */
  timeoutMs?: number
}

const longestExchangeMs = 10_000
const longestAnswer = 4 * 1024

/**
 * Posts to addresses that others chose: connects to public addresses only, follows no redirect, uses no proxy, keeps no
 * connection, and takes neither more time nor more bytes than it is given.
 */
export function exchange({ rules, resolve = resolveByDns, timeoutMs = longestExchangeMs }: ExchangeOptions): Post {
  const lookup = checkedLookup(resolve, (address) => mayConnectTo(address, rules))
  return ({ url, headers, body }) =>
    new Promise((settle, fail) => {
      // Says no to a literal address, which is connected to without a lookup.
      const fault = faultOfEndpointAddress(url, rules)
      if (fault !== undefined) throw new Error(fault)
      const target = new URL(url)
      const length = Buffer.byteLength(body)
      const options: https.RequestOptions = {
        method: 'POST',
        agent: false,
        lookup,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': length,
          'user-agent': 'Stride-Webhooks/1',
          accept: '*/*',
          ...headers,
        },
      }
      const request = target.protocol === 'https:' ? https.request(target, options) : http.request(target, options)
      let answer: Answer | undefined
      const end = (error: Error) => {
        clearTimeout(timer)
        request.destroy()
        // What counts is whether the endpoint has answered, not whether it finished its sentence.
        if (answer) settle(answer)
        else fail(new Error(inWords(error), { cause: error }))
      }
      const timer = setTimeout(
        () => end(new Error(`No answer within ${timeoutMs / 1000} s. Answer first, and do the work afterwards.`)),
        timeoutMs,
      )
      request.on('error', end)
      request.on('close', () => end(new Error('The connection was closed without an answer.')))
      request.on('response', (response) => {
        const { statusCode = 0, headers: given } = response
        const chunks: Buffer[] = []
        let bytes = 0
        const heard = () => {
          answer = {
            status: statusCode,
            retryAfter: given['retry-after'],
            snippet: readableSnippet(Buffer.concat(chunks).subarray(0, longestAnswer).toString('utf8')),
          }
        }
        heard()
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          bytes += chunk.length
          heard()
          if (bytes >= longestAnswer) end(new Error('That is enough.'))
        })
        response.on('error', end)
        response.on('end', () => end(new Error('That was all.')))
      })
      request.end(body)
    })
}

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The connection was refused: nothing listens there.',
  ECONNRESET: 'The connection was closed without an answer.',
  EPIPE: 'The connection was closed without an answer.',
  EHOSTUNREACH: 'The host can’t be reached.',
  ENETUNREACH: 'The network can’t be reached.',
  ETIMEDOUT: 'The connection took too long.',
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is self-signed.',
  SELF_SIGNED_CERT_IN_CHAIN: 'Its certificate is self-signed.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate can’t be verified: it may lack the intermediate one.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name.',
  HPE_HEADER_OVERFLOW: 'Its answer has too many headers.',
}

function inWords(error: Error): string {
  // Where a name has several addresses, each has its own failure.
  const [cause = error] = error instanceof AggregateError ? (error.errors as Error[]) : [error]
  const { code } = cause as NodeJS.ErrnoException
  if (code === undefined) return cause.message
  return words[code] ?? (code.startsWith('HPE_') ? 'Its answer isn’t HTTP.' : `The exchange failed (${code}).`)
}

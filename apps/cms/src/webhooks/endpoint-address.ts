import { isIP } from 'node:net'
import { isLoopbackAddress, isPublicAddress } from './public-address'

export interface AddressRules {
  /** Lets http and this machine's own addresses through: for tests and development only. */
  allowLoopback: boolean
}

/** What `WEBHOOKS_ALLOW_LOOPBACK=true` says. */
export function addressRulesFrom(env: Readonly<Record<string, string | undefined>> = process.env): AddressRules {
  return { allowLoopback: env.WEBHOOKS_ALLOW_LOOPBACK === 'true' }
}

/** Whether an IP address that a name stands for may be connected to. */
export function mayConnectTo(address: string, { allowLoopback }: AddressRules): boolean {
  return isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address))
}

/**
 * What is wrong with the address of an endpoint, in words; undefined when nothing is. Names are not resolved here: what
 * they stand for is checked whenever a connection is made, and may change in between.
 */
export function faultOfEndpointAddress(address: string, rules: AddressRules): string | undefined {
  if (!URL.canParse(address)) return 'Give a full address, such as https://example.org/stride.'
  const url = new URL(address)
  const isLocal = rules.allowLoopback && isThisMachine(hostOf(url))
  if (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:')) return 'Give an address with https.'
  if (url.username || url.password)
    return 'Leave out the user name and password: the signature proves who sends, and the address is shown in the log.'
  if (url.hash) return 'Leave out what follows the “#”: it is never sent.'
  if (isIP(hostOf(url)) !== 0 && !mayConnectTo(hostOf(url), rules))
    return 'This address is private or reserved. Give one on the public Internet.'
  if (isIP(hostOf(url)) === 0 && !isLocal && isInsideName(hostOf(url)))
    return 'This name is only known inside a network. Give one that the public Internet knows.'
  // Below 1024 live mail, SSH and the like, which a crafted request should not reach.
  const port = Number(url.port || 443)
  if (port !== 443 && port < 1024 && !isLocal) return 'Use port 443, or one from 1024 up.'
  return undefined
}

/** The host of a URL, an IPv6 address without its brackets. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}

/** Names that no public name server may know (RFC 6761, 6762, and `internal` as ICANN reserved it), and those of one word. */
function isInsideName(host: string): boolean {
  const labels = host.replace(/\.$/, '').split('.')
  const last = labels.at(-1) ?? ''
  return labels.length < 2 || ['', 'localhost', 'local', 'internal', 'arpa'].includes(last)
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || isLoopbackAddress(host)
}

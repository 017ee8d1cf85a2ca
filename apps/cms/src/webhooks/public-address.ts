import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** All that is given out to the public Internet in IPv6 (IANA); what is special within it has a name of its own. */
const globalUnicast = ipaddr.IPv6.parse('2000::')

/**
 * Whether an IP address may be connected to: one on the public Internet. Refused are private, loopback, link-local,
 * carrier NAT, multicast, documentation and reserved ones, and every IPv6 form that holds an IPv4 address (mapped,
 * compatible, NAT64, 6to4, Teredo), since what it leads to depends on the network that we happen to be in.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parsedAddress(address)
  if (parsed?.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(globalUnicast, 3)
}

/** Whether an IP address is this machine's own. */
export function isLoopbackAddress(address: string): boolean {
  return parsedAddress(address)?.range() === 'loopback'
}

function parsedAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  // ipaddr.js also reads forms such as 0x7f.1, which no resolver answers.
  return isIP(address) === 0 ? undefined : ipaddr.parse(address)
}

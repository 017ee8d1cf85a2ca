import { Resolver } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'

/** The IP addresses that a name stands for; none when it stands for none. */
export type Resolve = (hostname: string) => Promise<string[]>

/**
 * How the socket of a request finds its address: it connects to exactly what was checked here, so that a name which
 * stands for another address a moment later (DNS rebinding) gains nothing. One refused address refuses the name.
 */
export function checkedLookup(resolve: Resolve, mayConnect: (address: string) => boolean): LookupFunction {
  const addressesOf = async (hostname: string): Promise<LookupAddress[]> => {
    const addresses = await resolve(hostname)
    if (addresses.length === 0) throw new Error(`The name ${hostname} has no address. Check the spelling and the DNS.`)
    for (const address of addresses)
      if (!mayConnect(address))
        throw new Error(
          `The name ${hostname} leads to a private or reserved address. It has to lead to the public Internet.`,
        )
    return addresses.map((address) => ({ address, family: isIP(address) }))
  }
  return (hostname, options, callback) => {
    addressesOf(hostname).then(
      (found) => {
        const [first] = found
        if (options.all) callback(null, found)
        else callback(null, first?.address ?? '', first?.family)
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, []),
    )
  }
}

const patience = { timeout: 2_000, tries: 2 }

/**
 * Asks the DNS, both for IPv4 and IPv6. Not `dns.lookup`: that takes one of the process's few threads for as long as a
 * slow name server pleases, and with it the files of everybody else; it would also read the machine's own hosts file.
 */
export async function resolveByDns(hostname: string): Promise<string[]> {
  if (hostname === 'localhost') return ['127.0.0.1', '::1']
  const resolver = new Resolver(patience)
  const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)])
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}

import { createServer } from 'node:net'
import { Problem } from './problem.mjs'

/**
 * Throws, naming the variable that moves it, when a port is taken or two apps share one.
 * @param {Record<'web' | 'cms' | 'api', number>} ports
 */
export async function requireFreePorts(ports) {
  const problems = []
  for (const [app, port] of Object.entries(ports)) {
    const variable = `${app.toUpperCase()}_PORT`
    const twin = Object.entries(ports).find(([other, itsPort]) => other < app && itsPort === port)
    if (twin) problems.push(`${variable} and ${twin[0].toUpperCase()}_PORT are both ${port}: give each its own.`)
    else if (!(await isFree(port))) {
      problems.push(
        `Port ${port} (${app}) is taken by another program. Stop that, or move ours: ${variable}=${port + 100} npm start`,
      )
    }
  }
  if (problems.length > 0) throw new Problem(problems.join('\n✖ '))
}

/**
 * Asks on every address and on 127.0.0.1 alone, because some systems let the two be shared.
 * @param {number} port
 */
async function isFree(port) {
  return (await canListen(port)) && (await canListen(port, '127.0.0.1'))
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

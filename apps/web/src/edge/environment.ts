/** What the reader site's server is told from outside. */
export interface Environment {
  /** 0 takes a free port. */
  port: number
  /** Origin of the public site, without a slash at its end. */
  siteUrl: string
  /** Where the API is found, without a slash at its end. */
  apiUrl: string
  /** By which the API knows the site; without it the site is shown what anonymous callers are. */
  apiKey: string | undefined
  logLevel: string
  /** JSON lines, not text for a terminal. */
  logJson: boolean
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Reads the environment; throws an error that says what to set when something in it can't be used. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): Environment {
  const port = portOf('WEB_PORT', variables.WEB_PORT, 3000)
  const apiPort = portOf('API_PORT', variables.API_PORT, 4000)
  const logLevel = variables.LOG_LEVEL || 'info'
  if (!logLevels.includes(logLevel))
    throw new Error(`LOG_LEVEL is "${logLevel}"; set it to one of ${logLevels.join(', ')}.`)
  return {
    port,
    siteUrl: originOf('SITE_URL', variables.SITE_URL || `http://localhost:${port}`),
    apiUrl: originOf('API_URL', variables.API_URL || `http://localhost:${apiPort}`),
    apiKey: variables.API_INTERNAL_KEY || undefined,
    logLevel,
    logJson: !isTerminal,
  }
}

function portOf(name: string, value: string | undefined, byDefault: number): number {
  if (!value) return byDefault
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} is "${value}"; set it to a port between 1 and 65535, or to 0 for any free one.`)
  return port
}

function originOf(name: string, value: string): string {
  const wanted = `${name} is "${value}"; set it to an address such as https://stride.example, with no path.`
  let url: URL
  try {
    url = new URL(value)
  } catch {
    throw new Error(wanted)
  }
  const plain =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  if (!plain || !['http:', 'https:'].includes(url.protocol)) throw new Error(wanted)
  return url.origin
}

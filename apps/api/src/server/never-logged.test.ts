import { pino } from 'pino'
import { expect, it } from 'vitest'
import { neverLogged } from './never-logged'

it.each(['authorization', 'x-api-key', 'cookie'])('the header %s comes into no line of the log', (name) => {
  const lines: string[] = []
  const log = pino({ redact: neverLogged }, { write: (line: string) => lines.push(line) })
  const headers = { [name]: 'Bearer stride_live_secret', accept: 'application/json' }
  log.info(headers, 'said')
  log.info({ headers })
  log.info({ req: { headers } })
  log.info({ request: { headers, method: 'POST' } })
  log.info({ incoming: { headers } })
  log.error({ err: Object.assign(new Error('failed'), { headers }) })
  log.child({ headers }).info('said')
  expect(lines).toHaveLength(7)
  expect(lines.join('')).not.toContain('secret')
  for (const line of lines) expect(line).toContain('application/json')
})

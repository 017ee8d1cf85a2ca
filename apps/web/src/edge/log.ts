import { pino, type Logger } from 'pino'

export type { Logger }

/**
 * The log: JSON lines, or text on a terminal. Nothing personal may go in: no address, no user agent, no query.
 */
export async function createLog(level: string, json: boolean): Promise<Logger> {
  const options = { level, base: { app: 'web' } }
  if (json) return pino(options)
  // Loaded only where somebody reads along; a stream rather than a worker, so that the last lines are not lost.
  const { default: pretty } = await import('pino-pretty')
  return pino(options, pretty({ ignore: 'pid,hostname,app', translateTime: 'SYS:HH:MM:ss', sync: true }))
}

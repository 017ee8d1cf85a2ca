import { pino, type Logger } from 'pino'
import { neverLogged } from './never-logged'

/** One line of JSON each; on a terminal, lines for people. Never variables, which may say what a reader suffers from. */
export function createLog(level: string): Logger {
  if (!process.stdout.isTTY) return pino({ level, base: { app: 'api' }, redact: neverLogged })
  return pino({ level, base: null, redact: neverLogged }, { write: (line) => process.stdout.write(readable(line)) })
}

function readable(line: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(line) as {
    level: number
    time: number
    msg?: string
    err?: { stack?: string }
  } & Record<string, unknown>
  const clock = new Date(time).toISOString().slice(11, 23)
  const details = Object.entries(rest).map(([key, value]) => `${key}=${String(value)}`)
  const words = [clock, pino.levels.labels[level] ?? level, msg, ...details].filter((part) => part !== undefined)
  return `${words.join('  ')}\n${err?.stack ? `${err.stack}\n` : ''}`
}

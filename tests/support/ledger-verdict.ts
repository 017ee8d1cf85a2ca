import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { root } from './root'

export interface LedgerVerdict {
  /** 0: intact. */
  exitCode: number | null
  output: string
}

/** Runs `npm run ledger:verify` on a database. */
export async function verifyLedger(databaseUrl: string): Promise<LedgerVerdict> {
  const child = spawn('npm', ['run', '--silent', 'ledger:verify'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [exitCode, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { exitCode, output: `${out}${errors}`.trim() }
}

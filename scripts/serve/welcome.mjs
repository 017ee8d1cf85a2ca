import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Prints where everything is and how to sign in.
 * @param {import('../setup/environment.mjs').Settings} settings
 */
export function welcome(settings) {
  const { ports, dataFolder } = settings
  console.log(
    [
      '',
      'Stride is ready.',
      '',
      table([
        ['Reader site', `http://localhost:${ports.web}`],
        ['CMS admin', `http://localhost:${ports.cms}/admin`],
        ['GraphQL', `http://localhost:${ports.api}/graphql`],
      ]),
      '',
      ...logins(join(dataFolder, 'demo-logins.json')),
      'Ctrl-C stops all three.',
      '',
    ].join('\n'),
  )
}

/** @param {string} file */
function logins(file) {
  if (!existsSync(file)) return []
  /** @type {{ email: string, password: string }[]} */
  const demoLogins = JSON.parse(readFileSync(file, 'utf8'))
  const rows = demoLogins.map(({ email, password }) => [email, password])
  return [`Demo logins (kept in ${file})`, '', table(rows), '']
}

/** @param {string[][]} rows */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd())
    .join('\n')
}

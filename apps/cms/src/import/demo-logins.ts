import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

export const demoRoles = ['editor', 'reviewer', 'publisher', 'commerce', 'admin'] as const
export type DemoRole = (typeof demoRoles)[number]

export interface DemoLogin {
  role: DemoRole
  email: string
  password: string
}

/**
 * The demo logins, with passwords generated once and kept in `demo-logins.json` in the data folder, readable by its
 * owner alone. They are on disk before any user has them, so a crash in between loses none.
 */
export async function demoLogins(dataDirectory: string): Promise<DemoLogin[]> {
  const file = path.join(dataDirectory, 'demo-logins.json')
  const known = await readLogins(file)
  const logins = demoRoles.map(
    (role) =>
      known.find((login) => login.role === role) ?? {
        role,
        email: `${role}@stride.example`,
        password: randomBytes(12).toString('base64url'),
      },
  )
  if (known.length < logins.length) {
    await mkdir(dataDirectory, { recursive: true })
    const draft = `${file}.${process.pid}`
    await writeFile(draft, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 })
    await rename(draft, file)
  }
  return logins
}

async function readLogins(file: string): Promise<DemoLogin[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemoLogin[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new Error(`${file} cannot be read: ${(error as Error).message} Repair it, or delete it and the database.`, {
      cause: error,
    })
  }
}

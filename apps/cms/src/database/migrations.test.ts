import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { getPayload } from 'payload'
import { expect, it } from 'vitest'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations')

it('The migrations make the tables that the config asks for: else run `npm run migrate:create -- <name>` here', async () => {
  process.env.DATABASE_URL = 'file:/tmp/never-connected.db'
  process.env.PAYLOAD_SECRET = 'only for tests'
  const { default: config } = await import('../payload.config')
  const { db } = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit()
  const newest =
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .at(-1) ?? ''
  const migrated: unknown = JSON.parse(readFileSync(path.join(folder, newest), 'utf8'))
  const statements = await generateMigration(migrated, await generateDrizzleJson(db.schema))
  expect(statements).toEqual([])
})

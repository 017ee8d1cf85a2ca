// Writes the migration that takes the SQLite tables from the last migration to today's config:
// `npm run migrate:create --workspace @stride/cms -- <name>`. It needs no database.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const app = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const env = {
  ...process.env,
  DATABASE_URL: 'file:.data/stride.db',
  // Lexical's entry for Node awaits an import at its top, which Node 20 sometimes never finishes.
  NODE_OPTIONS: '--conditions=production',
  PAYLOAD_CONFIG_PATH: 'src/payload.config.ts',
  PAYLOAD_SECRET: 'not used for a migration',
}
const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: app, env, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
run('npx', ['--no-install', 'payload', 'migrate:create', ...process.argv.slice(2)])

// Payload's template imports types as if they were values, which our compiler settings refuse.
const folder = path.join(app, 'src/database/migrations')
for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts')) {
  const file = path.join(folder, name)
  const text = readFileSync(file, 'utf8')
  const tidy = text
    .replace(
      'import { MigrateUpArgs, MigrateDownArgs, sql }',
      'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
    )
    .replaceAll('({ db, payload, req }: Migrate', '({ db }: Migrate')
  if (tidy !== text) writeFileSync(file, tidy)
}

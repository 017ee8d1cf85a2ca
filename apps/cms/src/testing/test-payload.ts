import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { bodyAreaEditor } from '@stride/content/body-area/body-area.editor'
import { changeNoteEditor } from '@stride/content/change-note/change-note.editor'
import { conditionEditor } from '@stride/content/condition/condition.editor'
import { entryIdEditor } from '@stride/content/entry-id/entry-id.editor'
import { guideEditor } from '@stride/content/guide/guide.editor'
import { mediaEditor } from '@stride/content/media/media.editor'
import { merchantEditor } from '@stride/content/merchant/merchant.editor'
import { personEditor } from '@stride/content/person/person.editor'
import { productEditor } from '@stride/content/product/product.editor'
import { collectionOf, siteSettingsGlobal, type CollectionKind } from '@stride/content/publication/kind.editor'
import { recommendationEditor } from '@stride/content/recommendation/recommendation.editor'
import { defaultLocale, locales } from '@stride/content/region/locale'
import { siteSettingsEditor } from '@stride/content/site-settings/site-settings.editor'
import { symptomEditor } from '@stride/content/symptom/symptom.editor'
import { parseDatabaseUrl } from '@stride/ledger/database-url'
import { buildConfig, getPayload, type CollectionConfig, type Config, type Field, type Payload } from 'payload'
import { databaseAdapter, sqliteDatabase } from '../database/database-adapter'
import { publishing } from '../publishing/publishing-plugin'
import { approvalField } from '../workflow/approval.field'

const editors: Readonly<Record<CollectionKind, Field[]>> = {
  condition: conditionEditor,
  guide: guideEditor,
  product: productEditor,
  recommendation: recommendationEditor,
  person: personEditor,
  merchant: merchantEditor,
  media: mediaEditor,
  bodyArea: bodyAreaEditor,
  symptom: symptomEditor,
}

/** A database for one test file: SQLite in a folder of its own, or one of its own on the server that is named. */
export async function testDatabase(mongodbUrl?: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'stride-cms-'))
  const databaseUrl = mongodbUrl
    ? mongodbUrl.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/test-${randomUUID().slice(0, 8)}`)
    : `file:${path.join(folder, 'stride.db')}`
  return { folder, databaseUrl, remove: () => rm(folder, { recursive: true, force: true }) }
}
export type TestDatabase = Awaited<ReturnType<typeof testDatabase>>

/** A Payload over the real editor fields and adapter, without an admin, access rules or the final migrations. */
export async function testPayload(
  { folder, databaseUrl }: Pick<TestDatabase, 'databaseUrl' | 'folder'>,
  more: CollectionConfig[] = [],
): Promise<Payload> {
  process.env.DATABASE_URL = databaseUrl
  process.env.STRIDE_DATA_DIR = folder
  const collections = Object.entries(editors).map(([kind, fields]): CollectionConfig => {
    const isMedia = kind === 'media'
    return {
      slug: collectionOf[kind as CollectionKind],
      trash: true,
      versions: { drafts: true, maxPerDoc: 0 },
      ...(isMedia ? { upload: { staticDir: path.join(folder, 'media') } } : {}),
      fields: [...fields, entryIdEditor, changeNoteEditor, approvalField],
    }
  })
  const config: Config = {
    db: testAdapter(databaseUrl),
    editor: lexicalEditor(),
    secret: 'only for tests',
    graphQL: { disable: true },
    telemetry: false,
    logger: { options: { level: process.env.LOG_LEVEL ?? 'fatal' } },
    localization: { locales: [...locales], defaultLocale, fallback: true },
    collections: [
      {
        slug: 'users',
        auth: true,
        fields: [{ name: 'roles', type: 'select', hasMany: true, options: ['editor', 'publisher'] }],
      },
      ...collections,
      ...more,
    ],
    globals: [
      {
        slug: siteSettingsGlobal,
        versions: { drafts: true },
        fields: [...siteSettingsEditor, entryIdEditor, changeNoteEditor],
      },
    ],
  }
  return getPayload({ config: await buildConfig(publishing(config)), key: randomUUID() })
}

function testAdapter(databaseUrl: string): Config['db'] {
  const database = parseDatabaseUrl(databaseUrl)
  if (database.kind === 'mongodb')
    return databaseAdapter({
      DATABASE_URL: databaseUrl,
      MONGODB_COMPATIBILITY: process.env.MONGODB_COMPATIBILITY ?? 'cosmosdb',
    })
  return sqliteDatabase(database, [
    {
      name: 'all-tables',
      async up({ db, payload }) {
        const { generateDrizzleJson, generateMigration } = payload.db.requireDrizzleKit()
        const statements = await generateMigration(
          payload.db.defaultDrizzleSnapshot,
          await generateDrizzleJson(payload.db.schema),
        )
        for (const statement of statements) await db.run(sql.raw(statement))
      },
      down: () => Promise.resolve(),
    },
  ])
}

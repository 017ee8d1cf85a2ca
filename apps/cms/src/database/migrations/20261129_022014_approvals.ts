import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`conditions\` ADD \`approval\` text;`)
  await db.run(sql`ALTER TABLE \`_conditions_v\` ADD \`version_approval\` text;`)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`approval\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_approval\` text;`)
  await db.run(sql`ALTER TABLE \`products\` ADD \`approval\` text;`)
  await db.run(sql`ALTER TABLE \`_products_v\` ADD \`version_approval\` text;`)
  await db.run(sql`ALTER TABLE \`recommendations\` ADD \`approval\` text;`)
  await db.run(sql`ALTER TABLE \`_recommendations_v\` ADD \`version_approval\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`conditions\` DROP COLUMN \`approval\`;`)
  await db.run(sql`ALTER TABLE \`_conditions_v\` DROP COLUMN \`version_approval\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`approval\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_approval\`;`)
  await db.run(sql`ALTER TABLE \`products\` DROP COLUMN \`approval\`;`)
  await db.run(sql`ALTER TABLE \`_products_v\` DROP COLUMN \`version_approval\`;`)
  await db.run(sql`ALTER TABLE \`recommendations\` DROP COLUMN \`approval\`;`)
  await db.run(sql`ALTER TABLE \`_recommendations_v\` DROP COLUMN \`version_approval\`;`)
}

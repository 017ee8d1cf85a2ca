import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`conditions_other_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`conditions_other_names_order_idx\` ON \`conditions_other_names\` (\`_order\`);`)
  await db.run(
    sql`CREATE INDEX \`conditions_other_names_parent_id_idx\` ON \`conditions_other_names\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`conditions_other_names_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions_other_names\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`conditions_other_names_locales_locale_parent_id_unique\` ON \`conditions_other_names_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`conditions_presentations_symptoms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`symptom_id\` text(36),
  	\`red_flag\` text,
  	FOREIGN KEY (\`symptom_id\`) REFERENCES \`symptoms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions_presentations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`conditions_presentations_symptoms_order_idx\` ON \`conditions_presentations_symptoms\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`conditions_presentations_symptoms_parent_id_idx\` ON \`conditions_presentations_symptoms\` (\`_parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`conditions_presentations_symptoms_symptom_idx\` ON \`conditions_presentations_symptoms\` (\`symptom_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`conditions_presentations_symptoms_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions_presentations_symptoms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`conditions_presentations_symptoms_locales_locale_parent_id_u\` ON \`conditions_presentations_symptoms_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`conditions_presentations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`onset\` text,
  	\`urgency\` text,
  	\`help_advice_gb\` text,
  	\`help_advice_us\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`conditions_presentations_order_idx\` ON \`conditions_presentations\` (\`_order\`);`)
  await db.run(
    sql`CREATE INDEX \`conditions_presentations_parent_id_idx\` ON \`conditions_presentations\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`conditions_presentations_locales\` (
  	\`name\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions_presentations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`conditions_presentations_locales_locale_parent_id_unique\` ON \`conditions_presentations_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`conditions_causes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`conditions_causes_order_idx\` ON \`conditions_causes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`conditions_causes_parent_id_idx\` ON \`conditions_causes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`conditions_causes_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions_causes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`conditions_causes_locales_locale_parent_id_unique\` ON \`conditions_causes_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`conditions_risk_factors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`conditions_risk_factors_order_idx\` ON \`conditions_risk_factors\` (\`_order\`);`)
  await db.run(
    sql`CREATE INDEX \`conditions_risk_factors_parent_id_idx\` ON \`conditions_risk_factors\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`conditions_risk_factors_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions_risk_factors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`conditions_risk_factors_locales_locale_parent_id_unique\` ON \`conditions_risk_factors_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`conditions_treatments_presentations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions_treatments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`conditions_treatments_presentations_order_idx\` ON \`conditions_treatments_presentations\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`conditions_treatments_presentations_parent_id_idx\` ON \`conditions_treatments_presentations\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`conditions_treatments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`phase\` text,
  	\`evidence\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`conditions_treatments_order_idx\` ON \`conditions_treatments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`conditions_treatments_parent_id_idx\` ON \`conditions_treatments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`conditions_treatments_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions_treatments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`conditions_treatments_locales_locale_parent_id_unique\` ON \`conditions_treatments_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`conditions_references\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`year\` numeric,
  	\`url\` text,
  	\`doi\` text,
  	\`pmid\` text,
  	\`accessed_on\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`conditions_references_order_idx\` ON \`conditions_references\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`conditions_references_parent_id_idx\` ON \`conditions_references\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`conditions_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`system\` text,
  	\`version\` text,
  	\`code\` text,
  	\`title\` text,
  	\`match\` text,
  	\`mapped_by_id\` text(36),
  	\`mapped_on\` text,
  	FOREIGN KEY (\`mapped_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`conditions_codes_order_idx\` ON \`conditions_codes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`conditions_codes_parent_id_idx\` ON \`conditions_codes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`conditions_codes_mapped_by_idx\` ON \`conditions_codes\` (\`mapped_by_id\`);`)
  await db.run(sql`CREATE TABLE \`conditions_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`conditions_figures_order_idx\` ON \`conditions_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`conditions_figures_parent_id_idx\` ON \`conditions_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`conditions_figures_media_idx\` ON \`conditions_figures\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`conditions_figures_locales\` (
  	\`caption\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions_figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`conditions_figures_locales_locale_parent_id_unique\` ON \`conditions_figures_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`conditions_regions\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`conditions_regions_order_idx\` ON \`conditions_regions\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`conditions_regions_parent_idx\` ON \`conditions_regions\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`conditions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`body_area_id\` text(36),
  	\`author_id\` text(36),
  	\`medical_review_reviewer_id\` text(36),
  	\`medical_review_reviewed_at\` text,
  	\`medical_review_next_review_at\` text,
  	\`change_note_significance\` text DEFAULT 'clinical',
  	\`change_note_reason\` text,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`body_area_id\`) REFERENCES \`body_areas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`medical_review_reviewer_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`conditions_slug_idx\` ON \`conditions\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`conditions_body_area_idx\` ON \`conditions\` (\`body_area_id\`);`)
  await db.run(sql`CREATE INDEX \`conditions_author_idx\` ON \`conditions\` (\`author_id\`);`)
  await db.run(
    sql`CREATE INDEX \`conditions_medical_review_medical_review_reviewer_idx\` ON \`conditions\` (\`medical_review_reviewer_id\`);`,
  )
  await db.run(sql`CREATE UNIQUE INDEX \`conditions_entry_id_idx\` ON \`conditions\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`conditions_updated_at_idx\` ON \`conditions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`conditions_created_at_idx\` ON \`conditions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`conditions__status_idx\` ON \`conditions\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`conditions_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`overview\` text,
  	\`diagnosis\` text,
  	\`prevention\` text,
  	\`return_to_running\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`conditions_locales_locale_parent_id_unique\` ON \`conditions_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_other_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_other_names_order_idx\` ON \`_conditions_v_version_other_names\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_other_names_parent_id_idx\` ON \`_conditions_v_version_other_names\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_other_names_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v_version_other_names\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_conditions_v_version_other_names_locales_locale_parent_id_u\` ON \`_conditions_v_version_other_names_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_presentations_symptoms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`symptom_id\` text(36),
  	\`red_flag\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`symptom_id\`) REFERENCES \`symptoms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v_version_presentations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_presentations_symptoms_order_idx\` ON \`_conditions_v_version_presentations_symptoms\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_presentations_symptoms_parent_id_idx\` ON \`_conditions_v_version_presentations_symptoms\` (\`_parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_presentations_symptoms_symptom_idx\` ON \`_conditions_v_version_presentations_symptoms\` (\`symptom_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_presentations_symptoms_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v_version_presentations_symptoms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_conditions_v_version_presentations_symptoms_locales_locale_\` ON \`_conditions_v_version_presentations_symptoms_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_presentations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`onset\` text,
  	\`urgency\` text,
  	\`help_advice_gb\` text,
  	\`help_advice_us\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_presentations_order_idx\` ON \`_conditions_v_version_presentations\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_presentations_parent_id_idx\` ON \`_conditions_v_version_presentations\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_presentations_locales\` (
  	\`name\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v_version_presentations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_conditions_v_version_presentations_locales_locale_parent_id\` ON \`_conditions_v_version_presentations_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_causes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_causes_order_idx\` ON \`_conditions_v_version_causes\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_causes_parent_id_idx\` ON \`_conditions_v_version_causes\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_causes_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v_version_causes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_conditions_v_version_causes_locales_locale_parent_id_unique\` ON \`_conditions_v_version_causes_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_risk_factors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_risk_factors_order_idx\` ON \`_conditions_v_version_risk_factors\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_risk_factors_parent_id_idx\` ON \`_conditions_v_version_risk_factors\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_risk_factors_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v_version_risk_factors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_conditions_v_version_risk_factors_locales_locale_parent_id_\` ON \`_conditions_v_version_risk_factors_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_treatments_presentations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v_version_treatments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_treatments_presentations_order_idx\` ON \`_conditions_v_version_treatments_presentations\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_treatments_presentations_parent_id_idx\` ON \`_conditions_v_version_treatments_presentations\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_treatments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`phase\` text,
  	\`evidence\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_treatments_order_idx\` ON \`_conditions_v_version_treatments\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_treatments_parent_id_idx\` ON \`_conditions_v_version_treatments\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_treatments_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v_version_treatments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_conditions_v_version_treatments_locales_locale_parent_id_un\` ON \`_conditions_v_version_treatments_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_references\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`year\` numeric,
  	\`url\` text,
  	\`doi\` text,
  	\`pmid\` text,
  	\`accessed_on\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_references_order_idx\` ON \`_conditions_v_version_references\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_references_parent_id_idx\` ON \`_conditions_v_version_references\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`system\` text,
  	\`version\` text,
  	\`code\` text,
  	\`title\` text,
  	\`match\` text,
  	\`mapped_by_id\` text(36),
  	\`mapped_on\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`mapped_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_codes_order_idx\` ON \`_conditions_v_version_codes\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_codes_parent_id_idx\` ON \`_conditions_v_version_codes\` (\`_parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_codes_mapped_by_idx\` ON \`_conditions_v_version_codes\` (\`mapped_by_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`media_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_figures_order_idx\` ON \`_conditions_v_version_figures\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_figures_parent_id_idx\` ON \`_conditions_v_version_figures\` (\`_parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_figures_media_idx\` ON \`_conditions_v_version_figures\` (\`media_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_figures_locales\` (
  	\`caption\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v_version_figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_conditions_v_version_figures_locales_locale_parent_id_uniqu\` ON \`_conditions_v_version_figures_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v_version_regions\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_conditions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_regions_order_idx\` ON \`_conditions_v_version_regions\` (\`order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_regions_parent_idx\` ON \`_conditions_v_version_regions\` (\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_conditions_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_body_area_id\` text(36),
  	\`version_author_id\` text(36),
  	\`version_medical_review_reviewer_id\` text(36),
  	\`version_medical_review_reviewed_at\` text,
  	\`version_medical_review_next_review_at\` text,
  	\`version_change_note_significance\` text DEFAULT 'clinical',
  	\`version_change_note_reason\` text,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_body_area_id\`) REFERENCES \`body_areas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_medical_review_reviewer_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_conditions_v_parent_idx\` ON \`_conditions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_conditions_v_version_version_slug_idx\` ON \`_conditions_v\` (\`version_slug\`);`)
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_version_body_area_idx\` ON \`_conditions_v\` (\`version_body_area_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_version_author_idx\` ON \`_conditions_v\` (\`version_author_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_medical_review_version_medical_rev_idx\` ON \`_conditions_v\` (\`version_medical_review_reviewer_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_version_entry_id_idx\` ON \`_conditions_v\` (\`version_entry_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_version_updated_at_idx\` ON \`_conditions_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_version_created_at_idx\` ON \`_conditions_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_conditions_v_version_version__status_idx\` ON \`_conditions_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_conditions_v_created_at_idx\` ON \`_conditions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_conditions_v_updated_at_idx\` ON \`_conditions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_conditions_v_snapshot_idx\` ON \`_conditions_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_conditions_v_published_locale_idx\` ON \`_conditions_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_conditions_v_latest_idx\` ON \`_conditions_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_conditions_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_overview\` text,
  	\`version_diagnosis\` text,
  	\`version_prevention\` text,
  	\`version_return_to_running\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conditions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_conditions_v_locales_locale_parent_id_unique\` ON \`_conditions_v_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`guides_references\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`year\` numeric,
  	\`url\` text,
  	\`doi\` text,
  	\`pmid\` text,
  	\`accessed_on\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guides_references_order_idx\` ON \`guides_references\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`guides_references_parent_id_idx\` ON \`guides_references\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`guides_regions\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guides_regions_order_idx\` ON \`guides_regions\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`guides_regions_parent_idx\` ON \`guides_regions\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`guides\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`blocks\` text,
  	\`slug\` text,
  	\`body_area_id\` text(36),
  	\`author_id\` text(36),
  	\`medical_review_reviewer_id\` text(36),
  	\`medical_review_reviewed_at\` text,
  	\`medical_review_next_review_at\` text,
  	\`change_note_significance\` text DEFAULT 'clinical',
  	\`change_note_reason\` text,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`body_area_id\`) REFERENCES \`body_areas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`medical_review_reviewer_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`guides_slug_idx\` ON \`guides\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`guides_body_area_idx\` ON \`guides\` (\`body_area_id\`);`)
  await db.run(sql`CREATE INDEX \`guides_author_idx\` ON \`guides\` (\`author_id\`);`)
  await db.run(
    sql`CREATE INDEX \`guides_medical_review_medical_review_reviewer_idx\` ON \`guides\` (\`medical_review_reviewer_id\`);`,
  )
  await db.run(sql`CREATE UNIQUE INDEX \`guides_entry_id_idx\` ON \`guides\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`guides_updated_at_idx\` ON \`guides\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`guides_created_at_idx\` ON \`guides\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`guides__status_idx\` ON \`guides\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`guides_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`intro\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`guides_locales_locale_parent_id_unique\` ON \`guides_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_guides_v_version_references\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`year\` numeric,
  	\`url\` text,
  	\`doi\` text,
  	\`pmid\` text,
  	\`accessed_on\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_guides_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_guides_v_version_references_order_idx\` ON \`_guides_v_version_references\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_guides_v_version_references_parent_id_idx\` ON \`_guides_v_version_references\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_guides_v_version_regions\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_guides_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_guides_v_version_regions_order_idx\` ON \`_guides_v_version_regions\` (\`order\`);`)
  await db.run(
    sql`CREATE INDEX \`_guides_v_version_regions_parent_idx\` ON \`_guides_v_version_regions\` (\`parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_guides_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_blocks\` text,
  	\`version_slug\` text,
  	\`version_body_area_id\` text(36),
  	\`version_author_id\` text(36),
  	\`version_medical_review_reviewer_id\` text(36),
  	\`version_medical_review_reviewed_at\` text,
  	\`version_medical_review_next_review_at\` text,
  	\`version_change_note_significance\` text DEFAULT 'clinical',
  	\`version_change_note_reason\` text,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_body_area_id\`) REFERENCES \`body_areas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_medical_review_reviewer_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_guides_v_parent_idx\` ON \`_guides_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_slug_idx\` ON \`_guides_v\` (\`version_slug\`);`)
  await db.run(
    sql`CREATE INDEX \`_guides_v_version_version_body_area_idx\` ON \`_guides_v\` (\`version_body_area_id\`);`,
  )
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_author_idx\` ON \`_guides_v\` (\`version_author_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_guides_v_version_medical_review_version_medical_review__idx\` ON \`_guides_v\` (\`version_medical_review_reviewer_id\`);`,
  )
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_entry_id_idx\` ON \`_guides_v\` (\`version_entry_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_guides_v_version_version_updated_at_idx\` ON \`_guides_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_guides_v_version_version_created_at_idx\` ON \`_guides_v\` (\`version_created_at\`);`,
  )
  await db.run(sql`CREATE INDEX \`_guides_v_version_version__status_idx\` ON \`_guides_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_created_at_idx\` ON \`_guides_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_updated_at_idx\` ON \`_guides_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_snapshot_idx\` ON \`_guides_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_published_locale_idx\` ON \`_guides_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_latest_idx\` ON \`_guides_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_guides_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_intro\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_guides_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_guides_v_locales_locale_parent_id_unique\` ON \`_guides_v_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`symptoms_other_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`symptoms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`symptoms_other_names_order_idx\` ON \`symptoms_other_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`symptoms_other_names_parent_id_idx\` ON \`symptoms_other_names\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`symptoms_other_names_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`symptoms_other_names\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`symptoms_other_names_locales_locale_parent_id_unique\` ON \`symptoms_other_names_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`symptoms\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`change_note_significance\` text DEFAULT 'clinical',
  	\`change_note_reason\` text,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`symptoms_slug_idx\` ON \`symptoms\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`symptoms_entry_id_idx\` ON \`symptoms\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`symptoms_updated_at_idx\` ON \`symptoms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`symptoms_created_at_idx\` ON \`symptoms\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`symptoms__status_idx\` ON \`symptoms\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`symptoms_locales\` (
  	\`name\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`symptoms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`symptoms_locales_locale_parent_id_unique\` ON \`symptoms_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_symptoms_v_version_other_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_symptoms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_symptoms_v_version_other_names_order_idx\` ON \`_symptoms_v_version_other_names\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_symptoms_v_version_other_names_parent_id_idx\` ON \`_symptoms_v_version_other_names\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_symptoms_v_version_other_names_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_symptoms_v_version_other_names\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_symptoms_v_version_other_names_locales_locale_parent_id_uni\` ON \`_symptoms_v_version_other_names_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_symptoms_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_change_note_significance\` text DEFAULT 'clinical',
  	\`version_change_note_reason\` text,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`symptoms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_symptoms_v_parent_idx\` ON \`_symptoms_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_symptoms_v_version_version_slug_idx\` ON \`_symptoms_v\` (\`version_slug\`);`)
  await db.run(
    sql`CREATE INDEX \`_symptoms_v_version_version_entry_id_idx\` ON \`_symptoms_v\` (\`version_entry_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_symptoms_v_version_version_updated_at_idx\` ON \`_symptoms_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_symptoms_v_version_version_created_at_idx\` ON \`_symptoms_v\` (\`version_created_at\`);`,
  )
  await db.run(sql`CREATE INDEX \`_symptoms_v_version_version__status_idx\` ON \`_symptoms_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_symptoms_v_created_at_idx\` ON \`_symptoms_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_symptoms_v_updated_at_idx\` ON \`_symptoms_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_symptoms_v_snapshot_idx\` ON \`_symptoms_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_symptoms_v_published_locale_idx\` ON \`_symptoms_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_symptoms_v_latest_idx\` ON \`_symptoms_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_symptoms_v_locales\` (
  	\`version_name\` text,
  	\`version_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_symptoms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_symptoms_v_locales_locale_parent_id_unique\` ON \`_symptoms_v_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`body_areas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`change_note_significance\` text DEFAULT 'clinical',
  	\`change_note_reason\` text,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`body_areas_slug_idx\` ON \`body_areas\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`body_areas_entry_id_idx\` ON \`body_areas\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`body_areas_updated_at_idx\` ON \`body_areas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`body_areas_created_at_idx\` ON \`body_areas\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`body_areas__status_idx\` ON \`body_areas\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`body_areas_locales\` (
  	\`name\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`body_areas\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`body_areas_locales_locale_parent_id_unique\` ON \`body_areas_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_body_areas_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_change_note_significance\` text DEFAULT 'clinical',
  	\`version_change_note_reason\` text,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`body_areas\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_body_areas_v_parent_idx\` ON \`_body_areas_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_body_areas_v_version_version_slug_idx\` ON \`_body_areas_v\` (\`version_slug\`);`)
  await db.run(
    sql`CREATE INDEX \`_body_areas_v_version_version_entry_id_idx\` ON \`_body_areas_v\` (\`version_entry_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_body_areas_v_version_version_updated_at_idx\` ON \`_body_areas_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_body_areas_v_version_version_created_at_idx\` ON \`_body_areas_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_body_areas_v_version_version__status_idx\` ON \`_body_areas_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_body_areas_v_created_at_idx\` ON \`_body_areas_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_body_areas_v_updated_at_idx\` ON \`_body_areas_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_body_areas_v_snapshot_idx\` ON \`_body_areas_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_body_areas_v_published_locale_idx\` ON \`_body_areas_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_body_areas_v_latest_idx\` ON \`_body_areas_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_body_areas_v_locales\` (
  	\`version_name\` text,
  	\`version_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_body_areas_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_body_areas_v_locales_locale_parent_id_unique\` ON \`_body_areas_v_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`products_claims\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`source_url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`products_claims_order_idx\` ON \`products_claims\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`products_claims_parent_id_idx\` ON \`products_claims\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`products_claims_locales\` (
  	\`text\` text,
  	\`evidence\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`products_claims\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`products_claims_locales_locale_parent_id_unique\` ON \`products_claims_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`products_offers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`offer_id\` text,
  	\`region\` text,
  	\`merchant_id\` text(36),
  	\`url\` text,
  	\`price_amount\` numeric,
  	\`price_currency\` text,
  	\`checked_at\` text,
  	\`availability\` text DEFAULT 'unknown',
  	\`price_source\` text,
  	FOREIGN KEY (\`merchant_id\`) REFERENCES \`merchants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`products_offers_order_idx\` ON \`products_offers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`products_offers_parent_id_idx\` ON \`products_offers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`products_offers_offer_id_idx\` ON \`products_offers\` (\`offer_id\`);`)
  await db.run(sql`CREATE INDEX \`products_offers_merchant_idx\` ON \`products_offers\` (\`merchant_id\`);`)
  await db.run(sql`CREATE TABLE \`products\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`brand\` text,
  	\`category\` text,
  	\`image_id\` text(36),
  	\`slug\` text,
  	\`medical_review_reviewer_id\` text(36),
  	\`medical_review_reviewed_at\` text,
  	\`medical_review_next_review_at\` text,
  	\`change_note_significance\` text DEFAULT 'clinical',
  	\`change_note_reason\` text,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`medical_review_reviewer_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`products_image_idx\` ON \`products\` (\`image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`products_slug_idx\` ON \`products\` (\`slug\`);`)
  await db.run(
    sql`CREATE INDEX \`products_medical_review_medical_review_reviewer_idx\` ON \`products\` (\`medical_review_reviewer_id\`);`,
  )
  await db.run(sql`CREATE UNIQUE INDEX \`products_entry_id_idx\` ON \`products\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`products_updated_at_idx\` ON \`products\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`products_created_at_idx\` ON \`products\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`products__status_idx\` ON \`products\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`products_locales\` (
  	\`what_it_is\` text,
  	\`who_it_suits\` text,
  	\`who_should_not_use_it\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`products_locales_locale_parent_id_unique\` ON \`products_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_products_v_version_claims\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`source_url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_products_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_products_v_version_claims_order_idx\` ON \`_products_v_version_claims\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_products_v_version_claims_parent_id_idx\` ON \`_products_v_version_claims\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_products_v_version_claims_locales\` (
  	\`text\` text,
  	\`evidence\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_products_v_version_claims\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_products_v_version_claims_locales_locale_parent_id_unique\` ON \`_products_v_version_claims_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_products_v_version_offers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`offer_id\` text,
  	\`region\` text,
  	\`merchant_id\` text(36),
  	\`url\` text,
  	\`price_amount\` numeric,
  	\`price_currency\` text,
  	\`checked_at\` text,
  	\`availability\` text DEFAULT 'unknown',
  	\`price_source\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`merchant_id\`) REFERENCES \`merchants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_products_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_products_v_version_offers_order_idx\` ON \`_products_v_version_offers\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_products_v_version_offers_parent_id_idx\` ON \`_products_v_version_offers\` (\`_parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_products_v_version_offers_offer_id_idx\` ON \`_products_v_version_offers\` (\`offer_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_products_v_version_offers_merchant_idx\` ON \`_products_v_version_offers\` (\`merchant_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_products_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_brand\` text,
  	\`version_category\` text,
  	\`version_image_id\` text(36),
  	\`version_slug\` text,
  	\`version_medical_review_reviewer_id\` text(36),
  	\`version_medical_review_reviewed_at\` text,
  	\`version_medical_review_next_review_at\` text,
  	\`version_change_note_significance\` text DEFAULT 'clinical',
  	\`version_change_note_reason\` text,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_medical_review_reviewer_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_products_v_parent_idx\` ON \`_products_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_image_idx\` ON \`_products_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_slug_idx\` ON \`_products_v\` (\`version_slug\`);`)
  await db.run(
    sql`CREATE INDEX \`_products_v_version_medical_review_version_medical_revie_idx\` ON \`_products_v\` (\`version_medical_review_reviewer_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_products_v_version_version_entry_id_idx\` ON \`_products_v\` (\`version_entry_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_products_v_version_version_updated_at_idx\` ON \`_products_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_products_v_version_version_created_at_idx\` ON \`_products_v\` (\`version_created_at\`);`,
  )
  await db.run(sql`CREATE INDEX \`_products_v_version_version__status_idx\` ON \`_products_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_created_at_idx\` ON \`_products_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_updated_at_idx\` ON \`_products_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_snapshot_idx\` ON \`_products_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_published_locale_idx\` ON \`_products_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_latest_idx\` ON \`_products_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_products_v_locales\` (
  	\`version_what_it_is\` text,
  	\`version_who_it_suits\` text,
  	\`version_who_should_not_use_it\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_products_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_products_v_locales_locale_parent_id_unique\` ON \`_products_v_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`recommendations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`product_id\` text(36),
  	\`slug\` text,
  	\`medical_review_reviewer_id\` text(36),
  	\`medical_review_reviewed_at\` text,
  	\`medical_review_next_review_at\` text,
  	\`change_note_significance\` text DEFAULT 'clinical',
  	\`change_note_reason\` text,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`medical_review_reviewer_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`recommendations_product_idx\` ON \`recommendations\` (\`product_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`recommendations_slug_idx\` ON \`recommendations\` (\`slug\`);`)
  await db.run(
    sql`CREATE INDEX \`recommendations_medical_review_medical_review_reviewer_idx\` ON \`recommendations\` (\`medical_review_reviewer_id\`);`,
  )
  await db.run(sql`CREATE UNIQUE INDEX \`recommendations_entry_id_idx\` ON \`recommendations\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_updated_at_idx\` ON \`recommendations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_created_at_idx\` ON \`recommendations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`recommendations__status_idx\` ON \`recommendations\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`recommendations_locales\` (
  	\`rationale\` text,
  	\`evidence\` text,
  	\`cautions\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`recommendations_locales_locale_parent_id_unique\` ON \`recommendations_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`recommendations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`conditions_id\` text(36),
  	\`guides_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`conditions_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`recommendations_rels_order_idx\` ON \`recommendations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_rels_parent_idx\` ON \`recommendations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_rels_path_idx\` ON \`recommendations_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`recommendations_rels_conditions_id_idx\` ON \`recommendations_rels\` (\`conditions_id\`);`,
  )
  await db.run(sql`CREATE INDEX \`recommendations_rels_guides_id_idx\` ON \`recommendations_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE TABLE \`_recommendations_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_product_id\` text(36),
  	\`version_slug\` text,
  	\`version_medical_review_reviewer_id\` text(36),
  	\`version_medical_review_reviewed_at\` text,
  	\`version_medical_review_next_review_at\` text,
  	\`version_change_note_significance\` text DEFAULT 'clinical',
  	\`version_change_note_reason\` text,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_medical_review_reviewer_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_recommendations_v_parent_idx\` ON \`_recommendations_v\` (\`parent_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_recommendations_v_version_version_product_idx\` ON \`_recommendations_v\` (\`version_product_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_recommendations_v_version_version_slug_idx\` ON \`_recommendations_v\` (\`version_slug\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_recommendations_v_version_medical_review_version_medica_idx\` ON \`_recommendations_v\` (\`version_medical_review_reviewer_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_recommendations_v_version_version_entry_id_idx\` ON \`_recommendations_v\` (\`version_entry_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_recommendations_v_version_version_updated_at_idx\` ON \`_recommendations_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_recommendations_v_version_version_created_at_idx\` ON \`_recommendations_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_recommendations_v_version_version__status_idx\` ON \`_recommendations_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_recommendations_v_created_at_idx\` ON \`_recommendations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_updated_at_idx\` ON \`_recommendations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_snapshot_idx\` ON \`_recommendations_v\` (\`snapshot\`);`)
  await db.run(
    sql`CREATE INDEX \`_recommendations_v_published_locale_idx\` ON \`_recommendations_v\` (\`published_locale\`);`,
  )
  await db.run(sql`CREATE INDEX \`_recommendations_v_latest_idx\` ON \`_recommendations_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_recommendations_v_locales\` (
  	\`version_rationale\` text,
  	\`version_evidence\` text,
  	\`version_cautions\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_recommendations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_recommendations_v_locales_locale_parent_id_unique\` ON \`_recommendations_v_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_recommendations_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`conditions_id\` text(36),
  	\`guides_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_recommendations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`conditions_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_order_idx\` ON \`_recommendations_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_parent_idx\` ON \`_recommendations_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_path_idx\` ON \`_recommendations_v_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`_recommendations_v_rels_conditions_id_idx\` ON \`_recommendations_v_rels\` (\`conditions_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_recommendations_v_rels_guides_id_idx\` ON \`_recommendations_v_rels\` (\`guides_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`merchants_domains\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`domain\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`merchants\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`merchants_domains_order_idx\` ON \`merchants_domains\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`merchants_domains_parent_id_idx\` ON \`merchants_domains\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`merchants_affiliate_parameters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`value\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`merchants\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`merchants_affiliate_parameters_order_idx\` ON \`merchants_affiliate_parameters\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`merchants_affiliate_parameters_parent_id_idx\` ON \`merchants_affiliate_parameters\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`merchants\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`price_max_age_hours\` numeric,
  	\`disclosure_gb\` text,
  	\`disclosure_us\` text,
  	\`slug\` text,
  	\`change_note_significance\` text DEFAULT 'clinical',
  	\`change_note_reason\` text,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`merchants_slug_idx\` ON \`merchants\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`merchants_entry_id_idx\` ON \`merchants\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`merchants_updated_at_idx\` ON \`merchants\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`merchants_created_at_idx\` ON \`merchants\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`merchants__status_idx\` ON \`merchants\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_merchants_v_version_domains\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`domain\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_merchants_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_merchants_v_version_domains_order_idx\` ON \`_merchants_v_version_domains\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_merchants_v_version_domains_parent_id_idx\` ON \`_merchants_v_version_domains\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_merchants_v_version_affiliate_parameters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`value\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_merchants_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_merchants_v_version_affiliate_parameters_order_idx\` ON \`_merchants_v_version_affiliate_parameters\` (\`_order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_merchants_v_version_affiliate_parameters_parent_id_idx\` ON \`_merchants_v_version_affiliate_parameters\` (\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_merchants_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_price_max_age_hours\` numeric,
  	\`version_disclosure_gb\` text,
  	\`version_disclosure_us\` text,
  	\`version_slug\` text,
  	\`version_change_note_significance\` text DEFAULT 'clinical',
  	\`version_change_note_reason\` text,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`merchants\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_merchants_v_parent_idx\` ON \`_merchants_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_merchants_v_version_version_slug_idx\` ON \`_merchants_v\` (\`version_slug\`);`)
  await db.run(
    sql`CREATE INDEX \`_merchants_v_version_version_entry_id_idx\` ON \`_merchants_v\` (\`version_entry_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_merchants_v_version_version_updated_at_idx\` ON \`_merchants_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_merchants_v_version_version_created_at_idx\` ON \`_merchants_v\` (\`version_created_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_merchants_v_version_version__status_idx\` ON \`_merchants_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_merchants_v_created_at_idx\` ON \`_merchants_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_merchants_v_updated_at_idx\` ON \`_merchants_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_merchants_v_snapshot_idx\` ON \`_merchants_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_merchants_v_published_locale_idx\` ON \`_merchants_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_merchants_v_latest_idx\` ON \`_merchants_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`people\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`credentials\` text,
  	\`registration_body\` text,
  	\`registration_number\` text,
  	\`slug\` text,
  	\`change_note_significance\` text DEFAULT 'clinical',
  	\`change_note_reason\` text,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`people_slug_idx\` ON \`people\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`people_entry_id_idx\` ON \`people\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`people_updated_at_idx\` ON \`people\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_created_at_idx\` ON \`people\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`people__status_idx\` ON \`people\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`people_locales\` (
  	\`bio\` text,
  	\`declared_interests\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`people_locales_locale_parent_id_unique\` ON \`people_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_people_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_credentials\` text,
  	\`version_registration_body\` text,
  	\`version_registration_number\` text,
  	\`version_slug\` text,
  	\`version_change_note_significance\` text DEFAULT 'clinical',
  	\`version_change_note_reason\` text,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_people_v_parent_idx\` ON \`_people_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_slug_idx\` ON \`_people_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_entry_id_idx\` ON \`_people_v\` (\`version_entry_id\`);`)
  await db.run(
    sql`CREATE INDEX \`_people_v_version_version_updated_at_idx\` ON \`_people_v\` (\`version_updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_people_v_version_version_created_at_idx\` ON \`_people_v\` (\`version_created_at\`);`,
  )
  await db.run(sql`CREATE INDEX \`_people_v_version_version__status_idx\` ON \`_people_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_created_at_idx\` ON \`_people_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_updated_at_idx\` ON \`_people_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_snapshot_idx\` ON \`_people_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_published_locale_idx\` ON \`_people_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_latest_idx\` ON \`_people_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_people_v_locales\` (
  	\`version_bio\` text,
  	\`version_declared_interests\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_people_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_people_v_locales_locale_parent_id_unique\` ON \`_people_v_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`credit\` text,
  	\`slug\` text,
  	\`media_type\` text,
  	\`content_hash\` text,
  	\`byte_length\` numeric,
  	\`change_note_significance\` text DEFAULT 'clinical',
  	\`change_note_reason\` text,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`media_slug_idx\` ON \`media\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`media_content_hash_idx\` ON \`media\` (\`content_hash\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_entry_id_idx\` ON \`media\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`media__status_idx\` ON \`media\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`media_locales\` (
  	\`alt\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`media_locales_locale_parent_id_unique\` ON \`media_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`_media_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_credit\` text,
  	\`version_slug\` text,
  	\`version_media_type\` text,
  	\`version_content_hash\` text,
  	\`version_byte_length\` numeric,
  	\`version_change_note_significance\` text DEFAULT 'clinical',
  	\`version_change_note_reason\` text,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_media_v_parent_idx\` ON \`_media_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_slug_idx\` ON \`_media_v\` (\`version_slug\`);`)
  await db.run(
    sql`CREATE INDEX \`_media_v_version_version_content_hash_idx\` ON \`_media_v\` (\`version_content_hash\`);`,
  )
  await db.run(sql`CREATE INDEX \`_media_v_version_version_entry_id_idx\` ON \`_media_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_updated_at_idx\` ON \`_media_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_created_at_idx\` ON \`_media_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version__status_idx\` ON \`_media_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_filename_idx\` ON \`_media_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_created_at_idx\` ON \`_media_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_updated_at_idx\` ON \`_media_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_snapshot_idx\` ON \`_media_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_published_locale_idx\` ON \`_media_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_latest_idx\` ON \`_media_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_media_v_locales\` (
  	\`version_alt\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_media_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE UNIQUE INDEX \`_media_v_locales_locale_parent_id_unique\` ON \`_media_v_locales\` (\`_locale\`,\`_parent_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`person_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_person_idx\` ON \`users\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`,
  )
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`conditions_id\` text(36),
  	\`guides_id\` text(36),
  	\`symptoms_id\` text(36),
  	\`body_areas_id\` text(36),
  	\`products_id\` text(36),
  	\`recommendations_id\` text(36),
  	\`merchants_id\` text(36),
  	\`people_id\` text(36),
  	\`media_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`conditions_id\`) REFERENCES \`conditions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`symptoms_id\`) REFERENCES \`symptoms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`body_areas_id\`) REFERENCES \`body_areas\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`merchants_id\`) REFERENCES \`merchants\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_conditions_id_idx\` ON \`payload_locked_documents_rels\` (\`conditions_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_guides_id_idx\` ON \`payload_locked_documents_rels\` (\`guides_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_symptoms_id_idx\` ON \`payload_locked_documents_rels\` (\`symptoms_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_body_areas_id_idx\` ON \`payload_locked_documents_rels\` (\`body_areas_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_products_id_idx\` ON \`payload_locked_documents_rels\` (\`products_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_recommendations_id_idx\` ON \`payload_locked_documents_rels\` (\`recommendations_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_merchants_id_idx\` ON \`payload_locked_documents_rels\` (\`merchants_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(
    sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`,
  )
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(
    sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`,
  )
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`site_name\` text,
  	\`gb_emergency_number\` text,
  	\`gb_urgent_help\` text,
  	\`gb_emergency_note\` text,
  	\`gb_urgent_note\` text,
  	\`gb_ad_label\` text,
  	\`gb_gear_disclosure\` text,
  	\`us_emergency_number\` text,
  	\`us_urgent_help\` text,
  	\`us_emergency_note\` text,
  	\`us_urgent_note\` text,
  	\`us_ad_label\` text,
  	\`us_gear_disclosure\` text,
  	\`slug\` text DEFAULT 'site-settings',
  	\`change_note_significance\` text DEFAULT 'clinical',
  	\`change_note_reason\` text,
  	\`entry_id\` text,
  	\`_status\` text DEFAULT 'draft',
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`site_settings_entry_id_idx\` ON \`site_settings\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`site_settings__status_idx\` ON \`site_settings\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_site_settings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_site_name\` text,
  	\`version_gb_emergency_number\` text,
  	\`version_gb_urgent_help\` text,
  	\`version_gb_emergency_note\` text,
  	\`version_gb_urgent_note\` text,
  	\`version_gb_ad_label\` text,
  	\`version_gb_gear_disclosure\` text,
  	\`version_us_emergency_number\` text,
  	\`version_us_urgent_help\` text,
  	\`version_us_emergency_note\` text,
  	\`version_us_urgent_note\` text,
  	\`version_us_ad_label\` text,
  	\`version_us_gear_disclosure\` text,
  	\`version_slug\` text DEFAULT 'site-settings',
  	\`version_change_note_significance\` text DEFAULT 'clinical',
  	\`version_change_note_reason\` text,
  	\`version_entry_id\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer
  );
  `)
  await db.run(
    sql`CREATE INDEX \`_site_settings_v_version_version_entry_id_idx\` ON \`_site_settings_v\` (\`version_entry_id\`);`,
  )
  await db.run(
    sql`CREATE INDEX \`_site_settings_v_version_version__status_idx\` ON \`_site_settings_v\` (\`version__status\`);`,
  )
  await db.run(sql`CREATE INDEX \`_site_settings_v_created_at_idx\` ON \`_site_settings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_updated_at_idx\` ON \`_site_settings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_snapshot_idx\` ON \`_site_settings_v\` (\`snapshot\`);`)
  await db.run(
    sql`CREATE INDEX \`_site_settings_v_published_locale_idx\` ON \`_site_settings_v\` (\`published_locale\`);`,
  )
  await db.run(sql`CREATE INDEX \`_site_settings_v_latest_idx\` ON \`_site_settings_v\` (\`latest\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`conditions_other_names\`;`)
  await db.run(sql`DROP TABLE \`conditions_other_names_locales\`;`)
  await db.run(sql`DROP TABLE \`conditions_presentations_symptoms\`;`)
  await db.run(sql`DROP TABLE \`conditions_presentations_symptoms_locales\`;`)
  await db.run(sql`DROP TABLE \`conditions_presentations\`;`)
  await db.run(sql`DROP TABLE \`conditions_presentations_locales\`;`)
  await db.run(sql`DROP TABLE \`conditions_causes\`;`)
  await db.run(sql`DROP TABLE \`conditions_causes_locales\`;`)
  await db.run(sql`DROP TABLE \`conditions_risk_factors\`;`)
  await db.run(sql`DROP TABLE \`conditions_risk_factors_locales\`;`)
  await db.run(sql`DROP TABLE \`conditions_treatments_presentations\`;`)
  await db.run(sql`DROP TABLE \`conditions_treatments\`;`)
  await db.run(sql`DROP TABLE \`conditions_treatments_locales\`;`)
  await db.run(sql`DROP TABLE \`conditions_references\`;`)
  await db.run(sql`DROP TABLE \`conditions_codes\`;`)
  await db.run(sql`DROP TABLE \`conditions_figures\`;`)
  await db.run(sql`DROP TABLE \`conditions_figures_locales\`;`)
  await db.run(sql`DROP TABLE \`conditions_regions\`;`)
  await db.run(sql`DROP TABLE \`conditions\`;`)
  await db.run(sql`DROP TABLE \`conditions_locales\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_other_names\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_other_names_locales\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_presentations_symptoms\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_presentations_symptoms_locales\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_presentations\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_presentations_locales\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_causes\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_causes_locales\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_risk_factors\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_risk_factors_locales\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_treatments_presentations\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_treatments\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_treatments_locales\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_references\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_codes\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_figures\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_figures_locales\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_version_regions\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v\`;`)
  await db.run(sql`DROP TABLE \`_conditions_v_locales\`;`)
  await db.run(sql`DROP TABLE \`guides_references\`;`)
  await db.run(sql`DROP TABLE \`guides_regions\`;`)
  await db.run(sql`DROP TABLE \`guides\`;`)
  await db.run(sql`DROP TABLE \`guides_locales\`;`)
  await db.run(sql`DROP TABLE \`_guides_v_version_references\`;`)
  await db.run(sql`DROP TABLE \`_guides_v_version_regions\`;`)
  await db.run(sql`DROP TABLE \`_guides_v\`;`)
  await db.run(sql`DROP TABLE \`_guides_v_locales\`;`)
  await db.run(sql`DROP TABLE \`symptoms_other_names\`;`)
  await db.run(sql`DROP TABLE \`symptoms_other_names_locales\`;`)
  await db.run(sql`DROP TABLE \`symptoms\`;`)
  await db.run(sql`DROP TABLE \`symptoms_locales\`;`)
  await db.run(sql`DROP TABLE \`_symptoms_v_version_other_names\`;`)
  await db.run(sql`DROP TABLE \`_symptoms_v_version_other_names_locales\`;`)
  await db.run(sql`DROP TABLE \`_symptoms_v\`;`)
  await db.run(sql`DROP TABLE \`_symptoms_v_locales\`;`)
  await db.run(sql`DROP TABLE \`body_areas\`;`)
  await db.run(sql`DROP TABLE \`body_areas_locales\`;`)
  await db.run(sql`DROP TABLE \`_body_areas_v\`;`)
  await db.run(sql`DROP TABLE \`_body_areas_v_locales\`;`)
  await db.run(sql`DROP TABLE \`products_claims\`;`)
  await db.run(sql`DROP TABLE \`products_claims_locales\`;`)
  await db.run(sql`DROP TABLE \`products_offers\`;`)
  await db.run(sql`DROP TABLE \`products\`;`)
  await db.run(sql`DROP TABLE \`products_locales\`;`)
  await db.run(sql`DROP TABLE \`_products_v_version_claims\`;`)
  await db.run(sql`DROP TABLE \`_products_v_version_claims_locales\`;`)
  await db.run(sql`DROP TABLE \`_products_v_version_offers\`;`)
  await db.run(sql`DROP TABLE \`_products_v\`;`)
  await db.run(sql`DROP TABLE \`_products_v_locales\`;`)
  await db.run(sql`DROP TABLE \`recommendations\`;`)
  await db.run(sql`DROP TABLE \`recommendations_locales\`;`)
  await db.run(sql`DROP TABLE \`recommendations_rels\`;`)
  await db.run(sql`DROP TABLE \`_recommendations_v\`;`)
  await db.run(sql`DROP TABLE \`_recommendations_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_recommendations_v_rels\`;`)
  await db.run(sql`DROP TABLE \`merchants_domains\`;`)
  await db.run(sql`DROP TABLE \`merchants_affiliate_parameters\`;`)
  await db.run(sql`DROP TABLE \`merchants\`;`)
  await db.run(sql`DROP TABLE \`_merchants_v_version_domains\`;`)
  await db.run(sql`DROP TABLE \`_merchants_v_version_affiliate_parameters\`;`)
  await db.run(sql`DROP TABLE \`_merchants_v\`;`)
  await db.run(sql`DROP TABLE \`people\`;`)
  await db.run(sql`DROP TABLE \`people_locales\`;`)
  await db.run(sql`DROP TABLE \`_people_v\`;`)
  await db.run(sql`DROP TABLE \`_people_v_locales\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_locales\`;`)
  await db.run(sql`DROP TABLE \`_media_v\`;`)
  await db.run(sql`DROP TABLE \`_media_v_locales\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`_site_settings_v\`;`)
}

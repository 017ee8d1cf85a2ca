import { parseDatabaseUrl } from '@stride/ledger/database-url'
import { openPartnerRecords } from '@stride/partners/open-partner-records'
import type { PartnerRecords } from '@stride/partners/partner-records'
import { writeLockFor } from '../database/exclusive'

/** The partner records in the CMS's own database; on SQLite their writes take turns with Payload's, as the ledger's do. */
export function openRecords(databaseUrl: string | undefined): Promise<PartnerRecords> {
  const database = parseDatabaseUrl(databaseUrl)
  const turns = database.kind === 'sqlite' ? { exclusive: writeLockFor(database.file).exclusive } : {}
  return openPartnerRecords({ databaseUrl, ...turns })
}

import { readiness } from '../../../health/readiness'

export const dynamic = 'force-dynamic'

/** 200 once the database is migrated, the ledger reconciled and the demo content there; 503 with the reason before. */
export function GET(): Response {
  const { reason, held } = readiness()
  const headers = { 'cache-control': 'no-store' }
  if (reason !== null) return Response.json({ reason }, { status: 503, headers })
  return Response.json({ status: 'ready', held: held() }, { headers })
}

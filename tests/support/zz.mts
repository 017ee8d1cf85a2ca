import { startSystem } from './running-system'
import { writeFileSync } from 'node:fs'
const s = await startSystem()
console.log(s.startedIn, s.siteUrl, s.cmsUrl, s.apiUrl, s.dataFolder)
writeFileSync('/tmp/system.json', JSON.stringify({ siteUrl: s.siteUrl, cmsUrl: s.cmsUrl, apiUrl: s.apiUrl, logins: s.logins, databaseUrl: s.databaseUrl, dataFolder: s.dataFolder }))
await new Promise<void>((r) => process.on('SIGTERM', () => r()))
await s.stop()
process.exit(0)

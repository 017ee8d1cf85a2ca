import path from 'node:path'
import { cpSync, rmSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { freePorts } from '../support/free-ports'
import { casesOver } from './cases'
import { load } from './load'
import { ProcessOnCore } from './process-on-core'
execFileSync('taskset', ['-acp', '1', String(process.pid)], { stdio: 'ignore' })
const [, , which = 'big', dir = '/work/main/apps/api', conds = '', secs = '3', ...flags] = process.argv
const size = which === 'big' ? [10_000, 2_000] : [200, 50]
rmSync(`/tmp/zz/used-${which}`, { recursive: true, force: true }); cpSync(`/tmp/zz/${which}`, `/tmp/zz/used-${which}`, { recursive: true })
const paces = ['steady', 'sudden', 'early', 'late', 'short', 'long', 'gentle', 'hard', 'first', 'last', 'odd', 'even']
const places = ['hillside','riverbank','track','forest','seafront','moorland','stadium','bridleway','towpath','dune']
const wordsFor = (i: number) => `${paces[i % 12]}-${places[Math.floor(i / 12) % 10]}-n${i}`
const content = { guides: Array.from({ length: size[1]! }, (_, i) => `sore-calves-${wordsFor(i)}`), conditions: [], databaseUrl: '', words: [...places, 'calf', 'clot', 'cramp at night', 'stress fractre', 'swelling', 'tight muscle', 'achilles'] }
const key = 'bench-internal-key-that-has-no-quota-and-all-scopes'
const [port = 0, rawPort = 0] = await freePorts(2)
const api = new ProcessOnCore([...flags, 'dist/server.js'], { cwd: dir, env: { DATABASE_URL: `file:/tmp/zz/used-${which}/stride.db`, API_PORT: String(port), SITE_URL: 'https://stride.example', LOG_LEVEL: 'warn', API_INTERNAL_KEY: key, NODE_ENV: 'production' } })
await api.ready(`http://127.0.0.1:${port}/health/ready`)
console.log(which, 'ready', api.readyAfter.toFixed(0), 'rss', api.memoryMb().toFixed(0))
const raw = new ProcessOnCore([path.join(import.meta.dirname, 'raw-server.mjs'), String(rawPort), '9000'])
await raw.ready(`http://127.0.0.1:${rawPort}/`)
const headers = { 'x-api-key': key }
let n = Math.floor(Math.random()*1e6)
for (const one of casesOver(content)) {
  if (conds && !one.name.includes(conds)) continue
  const next = () => ({ body: one.body((n += 1)) })
  await load(`http://127.0.0.1:${port}/graphql`, api, next, Number(secs), headers)
  const out = []
  for (let k = 0; k < 2; k++) {
    const r = await load(`http://127.0.0.1:${rawPort}/`, raw, next, 1, headers)
    const o = await load(`http://127.0.0.1:${port}/graphql`, api, next, Number(secs), headers)
    out.push((o.ratePerCore / r.ratePerCore).toFixed(3))
  }
  console.log(one.name.padEnd(50), out.join(' '), 'rss', api.memoryMb().toFixed(0))
}
const m=await (await fetch(`http://127.0.0.1:${port}/metrics`)).text(); console.log(m.split('\n').filter(l=>/^(nodejs_heap|nodejs_external|process_resident|stride_api_cache|nodejs_array|.*cache)/.test(l)).join('\n'))
await raw.stop(); await api.stop()

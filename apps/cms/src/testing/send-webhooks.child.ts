/**
 * A CMS process of its own that sends webhooks until it is killed:
 * `send-webhooks.child.ts <folder> <database url>`. Its clock is the test's.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { webhookBench } from './webhook-bench'

const [folder = '', databaseUrl = ''] = process.argv.slice(2)
const bench = await webhookBench({ folder, databaseUrl })
const sender = bench.sender({ onTrouble: (error, what) => console.log(what, error) })
console.log('ready')
for (;;) {
  await sender.pass()
  await sender.idle()
  await pause(10)
}

// Every check and test on a fresh clone: installs what is missing, then lint, types, unused code, and all the tests.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { runTasks } from './checks/run-tasks.mjs'
import { sum, tallyReport, tallyTask } from './checks/tally.mjs'
import { findBrowser } from './setup/browser.mjs'
import { install } from './setup/install.mjs'
import { runMain } from './setup/problem.mjs'
import { requireNode } from './setup/require-node.mjs'
import { root } from './setup/root.mjs'
import { workspaces } from './setup/workspaces.mjs'

/** Each is one check in itself. */
const checks = ['lint:code', 'lint:format', 'lint:unused', 'types', 'types:shared', 'types:scripts']

/** One after the other, and the tasks of one side by side: what waits leaves the processor to what does not. */
const parts = [
  { title: 'Lint, types, unused code, and tests of units, contracts and architecture', tasks: [...checks, 'test'] },
  { title: 'Journeys, faults and accessibility on the whole system', tasks: ['test:system', 'test:pages'] },
]

await runMain(async () => {
  requireNode()
  await install()
  const env = { CHROMIUM_PATH: await findBrowser(process.env), TEST_REPORT: '1' }
  for (const { folder } of workspaces()) rmSync(join(root, folder, 'reports'), { recursive: true, force: true })
  warnOfMongoDb()

  /** @type {import('./checks/tally.mjs').Tally[]} */
  const tallies = []
  for (const { title, tasks } of parts) {
    console.log(`\n── ${title} ──`)
    const done = await runTasks(tasks, env)
    tallies.push(...done.map((task) => (task.name.startsWith('test') ? tallyReport(task) : tallyTask(task))))
  }

  const { passed, failed, skipped, failures } = sum(tallies)
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ✖ ${line}`).join('\n')}`)
  warnOfMongoDb()
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
  return failed > 0 ? 1 : 0
})

function warnOfMongoDb() {
  if (process.env.TEST_MONGODB_URL) return
  console.log(
    '\n⚠ TEST_MONGODB_URL is not set: THE MONGODB SUITES ARE SKIPPED. Give it the URL of a MongoDB that may be written to, such as TEST_MONGODB_URL=mongodb://127.0.0.1:27017 (docker compose up mongodb).',
  )
}

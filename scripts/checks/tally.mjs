import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/root.mjs'

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures What failed, a line each.
 *
 * @typedef {object} Report As Vitest's JSON reporter writes it.
 * @property {{ name: string, status: string, message?: string, assertionResults: { status: string, fullName: string }[] }[]} testResults
 */

/**
 * Counts a task that is one check in itself.
 * @param {import('./run-tasks.mjs').Task} task
 * @returns {Tally}
 */
export function tallyTask({ id, passed, logFile }) {
  if (passed) return { passed: 1, failed: 0, skipped: 0, failures: [] }
  return { passed: 0, failed: 1, skipped: 0, failures: [`${id} (see ${logFile})`] }
}

/**
 * Counts the tests of a task by the report that it left, as `vitest.shared.ts` says. A failed task counts at least one
 * failure, and so does one that left no report: tests that didn't run haven't passed.
 * @param {import('./run-tasks.mjs').Task} task
 * @returns {Tally}
 */
export function tallyReport(task) {
  const file = join(root, task.folder, `reports/${task.name.replace(':', '-')}.json`)
  if (!existsSync(file)) return tallyTask({ ...task, passed: false })
  /** @type {Report} */
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const tests = report.testResults.flatMap((result) => result.assertionResults)
  const failures = report.testResults.flatMap((result) => failuresIn(result, task.id))
  if (!task.passed && failures.length === 0) failures.push(...tallyTask(task).failures)
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failures.length,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').length,
    failures,
  }
}

/**
 * @param {Report['testResults'][number]} result
 * @param {string} taskId
 */
function failuresIn({ name, status, message, assertionResults }, taskId) {
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length > 0) return failed.map(({ fullName }) => `${taskId}: ${fullName}`)
  return status === 'failed' ? [`${taskId}: ${name}: ${message?.split('\n')[0] ?? 'could not run'}`] : []
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  }
}

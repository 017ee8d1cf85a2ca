import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/root.mjs'
import { turbo } from '../setup/turbo.mjs'

/**
 * @typedef {object} Task
 * @property {string} id Such as "@stride/edge#test".
 * @property {string} name Such as "test".
 * @property {string} folder Of its workspace, relative to the root; '' for the root itself.
 * @property {boolean} passed False when it failed, and when something that it depends on did.
 * @property {string} logFile Relative to the root.
 */

/**
 * Runs turbo tasks, whatever fails on the way, and answers how each ended. While they run their names are shown, and
 * afterwards the end of what each failed one wrote.
 * @param {string[]} names
 * @param {Record<string, string>} env
 * @returns {Promise<Task[]>} Those among the named that have a command, and whatever else failed.
 */
export async function runTasks(names, env) {
  const summaries = join(root, '.turbo/runs')
  rmSync(summaries, { recursive: true, force: true })
  await turbo([...names, '--continue=dependencies-successful', '--summarize', '--output-logs=hash-only'], env)

  const [summary] = existsSync(summaries) ? readdirSync(summaries) : []
  if (!summary) return names.map((name) => ({ id: name, name, folder: '', passed: false, logFile: '' }))
  /** @type {Summary} */
  const { tasks } = JSON.parse(readFileSync(join(summaries, summary), 'utf8'))
  const ended = tasks
    .filter(({ command }) => command !== '<NONEXISTENT>')
    .map(({ taskId, task, directory, execution, logFile }) => ({
      id: taskId,
      name: task,
      folder: directory,
      passed: execution?.exitCode === 0,
      logFile,
    }))
    .filter(({ name, passed }) => names.includes(name) || !passed)
  for (const task of ended) if (!task.passed) showEnd(task)
  return ended
}

/** How many of its last lines tell why a task failed. */
const tellingLines = 80

/** @param {Task} task */
function showEnd({ id, logFile }) {
  const file = join(root, logFile)
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : ['It was not run.']
  console.log(`\n✖ ${id}, the end of ${logFile}:\n${lines.slice(-tellingLines).join('\n')}`)
}

/**
 * @typedef {{ tasks: { taskId: string, task: string, directory: string, command: string, logFile: string, execution?: { exitCode?: number } }[] }} Summary
 */

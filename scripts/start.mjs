// Starts everything on a fresh clone: installs, builds, serves; what is done already is skipped.
import { build } from './setup/build.mjs'
import { prepareDataFolder } from './setup/data-folder.mjs'
import { environmentOfApps, readSettings } from './setup/environment.mjs'
import { install } from './setup/install.mjs'
import { requireFreePorts } from './setup/ports.mjs'
import { Problem, runMain } from './setup/problem.mjs'
import { requireNode } from './setup/require-node.mjs'
import { apps } from './serve/apps.mjs'
import { waitUntilReady } from './serve/wait-until-ready.mjs'
import { welcome } from './serve/welcome.mjs'

await runMain(async () => {
  requireNode()
  const settings = readSettings(process.env)
  await requireFreePorts(settings.ports)
  await install()
  await build()
  const secrets = prepareDataFolder(settings.dataFolder, process.env)
  return serve(settings, secrets)
})

/**
 * @param {import('./setup/environment.mjs').Settings} settings
 * @param {import('./setup/data-folder.mjs').Secrets} secrets
 * @returns {Promise<number>} The exit code: 0 when stopped by a signal.
 */
async function serve(settings, secrets) {
  // Installed a moment ago, so it can't be imported at the top.
  const { runTogether } = await import('./serve/run-together.mjs')
  const env = environmentOfApps(settings, { mode: 'production', ...secrets })
  console.log('Starting …')
  const running = runTogether(
    apps.map(({ name, folder, program, colour }) => ({
      name,
      // Concurrently takes a command's outer quotes for its own, so it may not begin with one.
      command: `exec ${[process.execPath, ...program(settings.ports[name])].map((word) => `'${word}'`).join(' ')}`,
      cwd: folder,
      env,
      prefixColor: colour,
    })),
  )
  const ready = await Promise.all(apps.map(({ name }) => waitUntilReady(name, settings.ports[name], running.stopping)))
  const inTime = ready.every(Boolean) || running.stopping.aborted
  if (!inTime) running.stop()
  else if (!running.stopping.aborted) welcome(settings)

  const died = await running.ended
  if (died) {
    const lines = running.lastLines(died.name).join('\n')
    throw new Problem(`${died.name} ended by itself (${died.code}). Its last lines:\n\n${lines}`)
  }
  return inTime ? 0 : 1
}

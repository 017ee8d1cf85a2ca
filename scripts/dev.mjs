// The hot-reload way: generates once, then runs every app's own `dev` script.
import { prepareDataFolder } from './setup/data-folder.mjs'
import { environmentOfApps, readSettings } from './setup/environment.mjs'
import { install } from './setup/install.mjs'
import { requireFreePorts } from './setup/ports.mjs'
import { Problem, runMain } from './setup/problem.mjs'
import { requireNode } from './setup/require-node.mjs'
import { turbo } from './setup/turbo.mjs'
import { apps } from './serve/apps.mjs'
import { waitUntilReady } from './serve/wait-until-ready.mjs'
import { welcome } from './serve/welcome.mjs'

await runMain(async () => {
  requireNode()
  const settings = readSettings(process.env)
  await requireFreePorts(settings.ports)
  await install()
  if ((await turbo(['generate', '--output-logs=new-only'])) !== 0)
    throw new Problem('Generating code failed: what went wrong stands above.')
  const secrets = prepareDataFolder(settings.dataFolder, process.env)
  const { runTogether } = await import('./serve/run-together.mjs')
  const running = runTogether(
    apps.map(({ name, folder, colour }) => ({
      name,
      command: 'exec npm run --silent dev',
      cwd: folder,
      env: environmentOfApps(settings, { mode: 'development', ...secrets }),
      prefixColor: colour,
    })),
  )
  const ready = await Promise.all(
    apps.map(({ name, readyInDevelopment }) =>
      waitUntilReady(name, settings.ports[name], running.stopping, readyInDevelopment),
    ),
  )
  if (ready.every(Boolean)) welcome(settings)
  const died = await running.ended
  if (died) throw new Problem(`${died.name} ended by itself (${died.code}): its last lines stand above.`)
  return 0
})

import type { TestProject } from 'vitest/node'
import { startSystem, type SystemAddresses } from './running-system'

declare module 'vitest' {
  interface ProvidedContext {
    system: SystemAddresses
  }
}

/** Starts one system for all test files of a project; each leaves the content as it found it. */
export default async function shareSystem(project: TestProject): Promise<() => Promise<void>> {
  const { cmsUrl, apiUrl, siteUrl, databaseUrl, dataFolder, logins, startedIn, stop } = await startSystem()
  console.log(`The whole system started with demo content: ${Object.entries(startedIn).map(inSeconds).join(', ')}.`)
  project.provide('system', { cmsUrl, apiUrl, siteUrl, databaseUrl, dataFolder, logins })
  return stop
}

const inSeconds = ([name, milliseconds]: [string, number]) => `${name} in ${(milliseconds / 1000).toFixed(1)} s`

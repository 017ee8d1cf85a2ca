import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest folder upwards that holds a turbo.json, from which relative paths start; the folder itself when none does. */
export function repositoryRoot(from = process.cwd()): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'turbo.json'))) return folder
    if (dirname(folder) === folder) return from
  }
}

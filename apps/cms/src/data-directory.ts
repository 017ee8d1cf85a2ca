import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder for what the CMS keeps on disk: STRIDE_DATA_DIR, or `.data` at the root of the repository. */
export function dataDirectory(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env.STRIDE_DATA_DIR ? path.resolve(env.STRIDE_DATA_DIR) : path.join(repositoryRoot(process.cwd()), '.data')
}

/** The nearest folder upwards that holds a turbo.json; the folder itself when none does. */
function repositoryRoot(from: string): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'turbo.json'))) return folder
    if (path.dirname(folder) === folder) return from
  }
}

// Lexical's modules await an import at their top, and Node 20 loses track when many of them are first met in one big
// graph: the import of the config then never settles, and the process ends with 0 and without a word (measured: 8 of 12
// runs). Loaded one by one before anything else (`node --import`), all 12 of 12 went through.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const adapter = createRequire(import.meta.url).resolve('@payloadcms/richtext-lexical')
const manifest = adapter.replace(/(richtext-lexical[\\/]).*$/, '$1package.json')
const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8'))

for (const name of ['lexical', ...Object.keys(dependencies).filter((each) => each.startsWith('@lexical/'))]) {
  // Packages without a main entry are not imported as such by anyone else either.
  await import(name).catch(() => undefined)
}

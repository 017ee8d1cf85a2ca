import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const sourceFolder = fileURLToPath(new URL('../src', import.meta.url))

/** Every source file whose name ends so, as paths below `src` with forward slashes, in a stable order. */
export function sourcesEndingIn(...suffixes: string[]): string[] {
  return readdirSync(sourceFolder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && suffixes.some((suffix) => file.name.endsWith(suffix)))
    .map((file) => relative(sourceFolder, join(file.parentPath, file.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('generated/'))
    .sort()
}

export function readSource(path: string): string {
  return readFileSync(join(sourceFolder, path), 'utf8')
}

/** `blocks/care-card/care-card.resolvers.ts` is about `careCard`. */
export function nounOf(path: string): string {
  return camelCase(basename(path).split('.')[0] ?? '')
}

/** The path as a module in `src/generated` imports it. */
export function importPath(path: string): string {
  return `../${path.replace(/\.tsx?$/, '')}`
}

/** The plain modules beside a file: those that say what the noun is, not what one of its faces does. */
export function plainModulesBeside(path: string): string[] {
  const folder = dirname(path)
  return sourcesEndingIn('.ts').filter((other) => dirname(other) === folder && /^[^.]+\.ts$/.test(basename(other)))
}

export function camelCase(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

export function pascalCase(name: string): string {
  const camel = camelCase(name)
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}

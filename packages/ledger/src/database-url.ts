import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { repositoryRoot } from './repository-root'

export type DatabaseLocation =
  | {
      kind: 'sqlite'
      /** Absolute path. */
      file: string
      /** The same as a `file:` URL, as libSQL takes it. */
      url: string
    }
  | {
      kind: 'mongodb'
      /** Always names the database. May hold a password: see `describeDatabase`. */
      url: string
      database: string
    }

const acceptedForms = [
  'Accepted are:',
  '  file:.data/stride.db                    an SQLite file; relative paths start at the root of the repository',
  '  file:/absolute/path/stride.db',
  '  mongodb://user:password@host:27017/stride?replicaSet=rs0',
  '  mongodb+srv://user:password@cluster.example.com/stride',
  'Leave DATABASE_URL out for file:.data/stride.db.',
].join('\n')

/**
 * Reads DATABASE_URL. Without a value it is `file:.data/stride.db`; relative paths start at `root`, which is the
 * nearest folder from the working directory up that holds a turbo.json (the working directory itself when none does).
 *
 * Throws an Error that says what is wrong and what is accepted, and never repeats a password.
 */
export function parseDatabaseUrl(value: string | undefined, root?: string): DatabaseLocation {
  const text = value?.trim() || 'file:.data/stride.db'
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  switch (scheme) {
    case 'file':
      return parseFile(text.slice('file:'.length), root ?? repositoryRoot())
    case 'mongodb':
    case 'mongodb+srv':
      return parseMongodb(text)
    case undefined:
      throw wrong('has no scheme such as "file:" in front')
    default:
      throw wrong(`starts with "${scheme}:", which is no database that Stride runs on`)
  }
}

/** Where the database is, fit for a log or a terminal: without user name, password and options. */
export function describeDatabase(location: DatabaseLocation): string {
  if (location.kind === 'sqlite') return location.file
  return location.url.replace(/^(mongodb(?:\+srv)?:\/\/)(?:[^@]*@)?([^?]*).*$/, '$1$2')
}

function parseFile(path: string, root: string): DatabaseLocation {
  if (path === '' || path.endsWith('/')) throw wrong('names no file')
  if (path.includes(':memory:')) throw wrong('asks for a database in memory, which the three apps could not share')
  if (/[?#]/.test(path)) throw wrong('has options or a fragment ("?", "#") after the file name')
  const file = path.startsWith('//') ? fromFileUrl(`file:${path}`) : resolve(root, path)
  return { kind: 'sqlite', file, url: pathToFileURL(file).href }
}

function fromFileUrl(url: string): string {
  try {
    return fileURLToPath(url)
  } catch {
    throw wrong('is not a file on this machine: write file:/path or file:///path')
  }
}

function parseMongodb(text: string): DatabaseLocation {
  const parts = /^(mongodb(?:\+srv)?:\/\/)([^@/?]+@)?([^@/?]+)(?:\/([^/?]*))?(\?.*)?$/i.exec(text)
  if (!parts) {
    throw wrong('is not of the form mongodb://host/database ("@", ":" and "/" in a password are written %40, %3A, %2F)')
  }
  const [, scheme = '', credentials = '', hosts = '', named = '', options = ''] = parts
  if (named !== '') {
    if (!/^[^\\. "$*<>:|]{1,63}$/.test(named)) throw wrong('names a database that MongoDB does not allow')
    return { kind: 'mongodb', url: text, database: named }
  }
  // Payload and the ledger must agree on the database, so its name goes into the URL. Credentials would then be looked
  // for in that database instead of in "admin", unless we say so.
  const authSource = credentials !== '' && !/[?&]authSource=/i.test(options) ? 'authSource=admin' : ''
  const query = [options.slice(1), authSource].filter(Boolean).join('&')
  return {
    kind: 'mongodb',
    url: `${scheme}${credentials}${hosts}/stride${query && `?${query}`}`,
    database: 'stride',
  }
}

function wrong(fault: string): Error {
  return new Error(`DATABASE_URL ${fault}.\n${acceptedForms}`)
}

import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { describeDatabase, parseDatabaseUrl } from './database-url'

const root = '/srv/stride'

describe('parseDatabaseUrl', () => {
  it.each([
    [undefined, '/srv/stride/.data/stride.db'],
    ['', '/srv/stride/.data/stride.db'],
    ['file:.data/stride.db', '/srv/stride/.data/stride.db'],
    ['file:./other.db', '/srv/stride/other.db'],
    ['file:../beside.db', '/srv/beside.db'],
    ['file:/var/lib/stride.db', '/var/lib/stride.db'],
    ['file:///var/lib/my%20stride.db', '/var/lib/my stride.db'],
    ['FILE:x.db', '/srv/stride/x.db'],
  ])('takes %s for the file %s', (value, file) => {
    expect(parseDatabaseUrl(value, root)).toMatchObject({ kind: 'sqlite', file })
  })

  it('gives the file as a URL, too', () => {
    expect(parseDatabaseUrl('file:my data/stride.db', root)).toMatchObject({
      file: '/srv/stride/my data/stride.db',
      url: 'file:///srv/stride/my%20data/stride.db',
    })
  })

  it.each([
    ['mongodb://localhost/stride', 'stride', 'mongodb://localhost/stride'],
    ['mongodb://u:p@a:1,b:2/health?replicaSet=rs0', 'health', 'mongodb://u:p@a:1,b:2/health?replicaSet=rs0'],
    ['mongodb+srv://u:p@cluster.example.com/stride', 'stride', 'mongodb+srv://u:p@cluster.example.com/stride'],
    ['mongodb://127.0.0.1:27017', 'stride', 'mongodb://127.0.0.1:27017/stride'],
    ['mongodb://127.0.0.1:27017/?replicaSet=rs0', 'stride', 'mongodb://127.0.0.1:27017/stride?replicaSet=rs0'],
    ['mongodb://u:p@host', 'stride', 'mongodb://u:p@host/stride?authSource=admin'],
    ['mongodb://u:p@host/?authSource=users', 'stride', 'mongodb://u:p@host/stride?authSource=users'],
  ])('takes %s for the MongoDB database %s', (value, database, url) => {
    expect(parseDatabaseUrl(value, root)).toEqual({ kind: 'mongodb', database, url })
  })

  it.each([
    ['postgres://user:hunter2@host/stride', 'starts with "postgres:"'],
    ['.data/stride.db', 'has no scheme'],
    ['file:', 'names no file'],
    ['file:.data/', 'names no file'],
    ['file::memory:', 'in memory'],
    ['file:stride.db?mode=ro', 'options'],
    ['file://elsewhere/stride.db', 'not a file on this machine'],
    ['mongodb://', 'not of the form'],
    ['mongodb://user:hunter2@x@host/stride', 'not of the form'],
    ['mongodb://user:hunter2/@host/stride', 'not of the form'],
    ['mongodb://host/two words', 'names a database that MongoDB does not allow'],
  ])('refuses %s, says why and what is accepted, and keeps the password to itself', (value, message) => {
    const refusal = () => parseDatabaseUrl(value, root)
    expect(refusal).toThrow(message)
    expect(refusal).toThrow('mongodb+srv://')
    expect(refusal).not.toThrow('hunter2')
  })

  describe('without a root', () => {
    const folders: string[] = []
    afterEach(async () => {
      vi.restoreAllMocks()
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
    })
    const folder = async () => {
      const made = await realpath(await mkdtemp(join(tmpdir(), 'stride-root-')))
      folders.push(made)
      await mkdir(join(made, 'packages/ledger'), { recursive: true })
      vi.spyOn(process, 'cwd').mockReturnValue(join(made, 'packages/ledger'))
      return made
    }

    it('starts at the nearest folder with a turbo.json', async () => {
      const made = await folder()
      await writeFile(join(made, 'turbo.json'), '{}')
      expect(parseDatabaseUrl(undefined)).toMatchObject({ file: join(made, '.data/stride.db') })
    })

    it('starts at the working directory where there is none', async () => {
      const made = await folder()
      expect(parseDatabaseUrl('file:x.db')).toMatchObject({ file: join(made, 'packages/ledger/x.db') })
    })
  })
})

describe('describeDatabase', () => {
  it.each([
    ['mongodb://user:hunter2@a:1,b:2/health?replicaSet=rs0&x=y', 'mongodb://a:1,b:2/health'],
    ['mongodb+srv://user@cluster.example.com/stride', 'mongodb+srv://cluster.example.com/stride'],
    ['mongodb://host', 'mongodb://host/stride'],
    ['file:/var/lib/stride.db', '/var/lib/stride.db'],
  ])('shows %s as %s', (value, shown) => {
    expect(describeDatabase(parseDatabaseUrl(value, root))).toBe(shown)
  })
})

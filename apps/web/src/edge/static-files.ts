import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { ReadyBytes } from '@stride/edge/ready-bytes'
import { revalidate } from './load-page'
import { fileHeaders } from './security-headers'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** Our own drawing: two strides, one leg after the other. */
const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0a5a54"/><g fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"><path d="M15 6l5 8-5 5 1 7h4"/><path d="M17 14l-5 3-5 8" stroke="#83d6c7"/></g></svg>`

/**
 * Style sheets, typefaces and pictures of the build, by path, in memory: there is no way from a request to the disk.
 * Scripts are left out, for no page loads any.
 */
export async function loadStaticFiles(appFolder: string, https: boolean): Promise<ReadonlyMap<string, ReadyBytes>> {
  const files = new Map<string, ReadyBytes>()
  const add = (address: string, body: Buffer | string, cacheControl: string) => {
    const contentType = contentTypes[path.extname(address)]
    if (!contentType) return
    const headers = { 'content-type': contentType, 'cache-control': cacheControl, ...fileHeaders(https) }
    files.set(address, new ReadyBytes({ status: 200, headers, body }))
  }
  add('/favicon.svg', favicon, 'public, max-age=86400')
  for (const [folder, prefix, cacheControl] of [
    ['public', '', revalidate],
    ['.next/static', '/_next/static', 'public, max-age=31536000, immutable'],
  ] as const) {
    const root = path.join(appFolder, folder)
    for (const file of await filesUnder(root))
      if (contentTypes[path.extname(file)])
        add(prefix + addressOf(path.relative(root, file)), await readFile(file), cacheControl)
  }
  const icon = files.get('/favicon.ico') ?? files.get('/favicon.svg')
  if (icon) files.set('/favicon.ico', icon)
  return files
}

function addressOf(relative: string): string {
  return `/${relative.split(path.sep).map(encodeURIComponent).join('/')}`
}

async function filesUnder(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

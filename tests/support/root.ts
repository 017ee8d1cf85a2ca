import path from 'node:path'

/** The repository's root, absolute. */
export const root = path.resolve(import.meta.dirname, '../..')

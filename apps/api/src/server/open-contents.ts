import { StoredContents } from '@stride/content/publication/stored-contents'
import { TextFile } from '@stride/graphql/text-file'
import type { FastifyBaseLogger } from 'fastify'

export interface OpenContents {
  /** Undefined where no file could be made: then all contents are in memory. */
  contents: StoredContents | undefined
  close: () => void
}

/** Makes the file in which large contents are kept, so that thousands of pages take little memory. */
export function openContents(log: Pick<FastifyBaseLogger, 'warn'>): OpenContents {
  const onTrouble = (error: unknown) => {
    log.warn({ err: error }, 'contents cannot be kept in a file (see TMPDIR); they take memory instead')
  }
  try {
    const file = TextFile.open()
    return {
      contents: new StoredContents(file, { onTrouble }),
      close: () => {
        file.close()
      },
    }
  } catch (error) {
    onTrouble(error)
    return { contents: undefined, close: () => undefined }
  }
}

'use client'

import { useConfig, useLocale } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

export interface TitledBy {
  field: string
  collection: string
  title: string
}

/** Titles are asked for once a page; long lists name the same entries again and again. */
const asked = new Map<string, Promise<string | undefined>>()

/** The title of the entry that a row refers to; undefined while it isn't known, or when there is none. */
export function useTitleOf(row: unknown, titledBy: TitledBy | undefined): string | undefined {
  const { config } = useConfig()
  const { code: locale } = useLocale()
  const [found, setFound] = useState<{ address: string; title: string | undefined }>()
  const id = titledBy ? idOf((row as Record<string, unknown> | undefined)?.[titledBy.field]) : undefined
  const address =
    titledBy && id !== undefined
      ? `${config.routes.api}/${titledBy.collection}/${encodeURIComponent(id)}?depth=0&draft=true&locale=${locale}`
      : undefined
  const field = titledBy?.title

  useEffect(() => {
    if (address === undefined || field === undefined) return
    let isCurrent = true
    let title = asked.get(address)
    if (!title) asked.set(address, (title = titleAt(address, field)))
    void title.then((words) => {
      if (isCurrent) setFound({ address, title: words })
    })
    return () => {
      isCurrent = false
    }
  }, [address, field])

  return found && found.address === address ? found.title : undefined
}

function idOf(value: unknown): string | undefined {
  const id: unknown = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}

/** A label is a nicety: when the title can't be had, the row is headed without it. */
async function titleAt(address: string, field: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { credentials: 'same-origin' })
    const document: unknown = response.ok ? await response.json() : undefined
    const title: unknown = (document as Record<string, unknown> | undefined)?.[field]
    return typeof title === 'string' ? title : undefined
  } catch {
    return undefined
  }
}

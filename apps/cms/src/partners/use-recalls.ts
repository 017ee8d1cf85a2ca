'use client'

import { useEffect, useState } from 'react'
import { askCms } from '../admin/ask-cms'
import type { ListedRecall } from './listed-recall'

interface Asked {
  address?: string
  recalls?: ListedRecall[]
  fault?: string
}

/** The recalls at an address; neither recalls nor a fault until the answer is there, or without an address. */
export function useRecalls(address: string | undefined): Asked {
  const [asked, setAsked] = useState<Asked>({})
  useEffect(() => {
    if (address === undefined) return
    let isCurrent = true
    askCms('GET', address).then(
      (answer) => {
        if (isCurrent) setAsked({ address, recalls: (answer as { recalls: ListedRecall[] }).recalls })
      },
      (error: unknown) => {
        if (isCurrent) setAsked({ address, fault: (error as Error).message })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [address])
  return asked.address === address ? asked : {}
}

import type { Significance } from '@stride/content/publication/kind'

export interface Withdrawal {
  reason: string
  significance: Significance
}

/** Asks the server to withdraw an entry; gives what went wrong in words, or undefined when it is done. */
export async function askToWithdraw(address: string, withdrawal: Withdrawal): Promise<string | undefined> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(withdrawal),
    })
    if (response.ok) return undefined
    const { errors } = (await response.json()) as { errors?: Array<{ message?: string }> }
    return errors?.[0]?.message ?? `It could not be withdrawn (${response.status}).`
  } catch {
    return 'The CMS cannot be reached. Nothing was withdrawn.'
  }
}

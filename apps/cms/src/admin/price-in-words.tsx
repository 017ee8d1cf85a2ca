'use client'

import { FieldDescription, useFormFields } from '@payloadcms/ui'
import { formatMoney, currencyShape } from '@stride/content/money/money'

/** Below a price in minor units, the same price as readers will see it. */
export function PriceInWords({ path }: { path: string }) {
  const currencyPath = path.replace(/amount$/, 'currency')
  const amount = useFormFields(([fields]) => fields[path]?.value)
  const currency = currencyShape.safeParse(useFormFields(([fields]) => fields[currencyPath]?.value))
  const isPrice = typeof amount === 'number' && Number.isInteger(amount) && amount > 0
  const words =
    isPrice && currency.success
      ? `Readers see ${formatMoney({ amount, currency: currency.data }, currency.data === 'GBP' ? 'en-GB' : 'en-US')}.`
      : 'Whole pence or cents: 1299 is 12.99.'
  return <FieldDescription description={words} path={path} />
}

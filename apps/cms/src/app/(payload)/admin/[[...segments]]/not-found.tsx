import { generatePageMetadata, NotFoundPage } from '@payloadcms/next/views'
import { importMap } from '../../../../generated/import-map.js'
import config from '../../../../payload.config'

interface Props {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Props) =>
  generatePageMetadata({ config, params, searchParams })

/** What the admin says about an address that leads nowhere. */
export default function AdminNotFound({ params, searchParams }: Props) {
  return NotFoundPage({ config, importMap, params, searchParams })
}

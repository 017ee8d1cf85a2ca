import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import { importMap } from '../../../../generated/import-map.js'
import config from '../../../../payload.config'

interface Props {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Props) =>
  generatePageMetadata({ config, params, searchParams })

/** Every page of the admin. */
export default function AdminPage({ params, searchParams }: Props) {
  return RootPage({ config, importMap, params, searchParams })
}

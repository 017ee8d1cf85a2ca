/** A CMS process of its own that gets ready (and loads the demo content if asked to), then ends. */
import { getPayload } from 'payload'
import config from '../payload.config'
import { deskOf } from '../publishing/publishing-plugin'

const payload = await getPayload({ config })
await deskOf(payload).started()
console.log('ready')
process.exit(0)

import type { Resolvers } from '../generated/schema-types'
import { licenceNotices } from './codes'

export const codesResolvers: Resolvers = {
  Code: {
    licenceNotice: (code) => licenceNotices[code.system],
  },
}

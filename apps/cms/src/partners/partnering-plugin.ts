import type { Config } from 'payload'
import { PartnerDesk, partnerDeskOf } from './partner-desk'

/** Gives a Payload config the partner desk: what the CMS says of keys reaches the API. */
export function partnering(config: Config): Config {
  const { db } = config
  return {
    ...config,
    db: { ...db, init: (args) => new PartnerDesk(args.payload).watch(db.init(args)) },
    onInit: async (payload) => {
      await config.onInit?.(payload)
      const desk = partnerDeskOf(payload)
      const destroy = payload.destroy
      payload.destroy = async () => {
        await desk.close()
        await destroy()
      }
      await desk.mirror()
    },
  }
}

import type { Config, Payload } from 'payload'
import { deskOf } from '../publishing/publishing-plugin'
import { publicApiUrl } from '../site-addresses'
import { addressRulesFrom } from './endpoint-address'
import { exchange, type Post } from './exchange'
import { payloadWebhookStore } from './payload-webhook-store'
import { secretBox, type SecretBox } from './secret-box'
import { Sender } from './sender'
import type { WebhookStore } from './webhook-store'

/** Everything of one Payload instance that has to do with webhooks. */
export interface WebhookOffice {
  store: WebhookStore
  box: SecretBox
  post: Post
  sender: () => Promise<Sender>
}
const offices = new WeakMap<Payload, WebhookOffice>()

/** The webhooks of a Payload instance. Throws when its config doesn't go through `webhooks()`. */
export function webhookOfficeOf(payload: Payload): WebhookOffice {
  const office = offices.get(payload)
  if (!office) throw new Error('This Payload config has no webhooks: wrap it in webhooks(config), after publishing.')
  return office
}

/** Lets a Payload instance tell partners' endpoints of what is published, from its start to its end. */
export function webhooks(config: Config): Config {
  return {
    ...config,
    onInit: async (payload) => {
      await config.onInit?.(payload)
      const office = openOffice(payload)
      offices.set(payload, office)
      const sender = await office.sender()
      sender.start()
      const destroy = payload.destroy
      payload.destroy = async () => {
        await sender.stop()
        await destroy()
      }
    },
  }
}

function openOffice(payload: Payload): WebhookOffice {
  const rules = addressRulesFrom()
  if (rules.allowLoopback)
    payload.logger.warn(
      'WEBHOOKS_ALLOW_LOOPBACK is on: webhooks may go to this machine itself. Never so in production.',
    )
  const box = secretBox(payload.config.secret)
  const store = payloadWebhookStore({ payload, box })
  const post = exchange({ rules })
  let sender: Promise<Sender> | undefined
  return {
    store,
    box,
    post,
    sender: () =>
      (sender ??= deskOf(payload)
        .publishing()
        .then(
          ({ ledger }) =>
            new Sender({
              store,
              ledger,
              post,
              api: publicApiUrl(),
              onTrouble: (error, what) => payload.logger.error({ err: error, msg: what }),
            }),
        )),
  }
}

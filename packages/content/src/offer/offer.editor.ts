import type { ArrayField, TextField } from 'payload'
import { isUuid } from '../entry-id/entry-id.editor'
import { moneyEditor } from '../money/money.editor'
import { regionChoice } from '../region/region.editor'
import { editorFields, rowLabel } from '../shape/editor-fields'
import { keepOfferIds } from './keep-offer-ids'
import type { availabilities } from './offer'
import { offerShape } from './offer'

const { choice, reference, line, date } = editorFields(offerShape)

const availabilityNames: Readonly<Record<(typeof availabilities)[number], string>> = {
  inStock: 'In stock',
  outOfStock: 'Out of stock',
  unknown: 'Not known',
}

/** The address `/go/<offerId>` is handed out for ever, so an offer keeps its id; see `keepOfferIds`. */
const offerIdEditor: TextField = {
  type: 'text',
  name: 'offerId',
  label: 'Offer id',
  index: true,
  admin: { hidden: true },
  hooks: {
    beforeDuplicate: [() => crypto.randomUUID()],
    beforeChange: [({ value }: { value?: unknown }) => (isUuid(value) ? value : crypto.randomUUID())],
  },
}

/** Where a product can be bought. */
export const offersEditor: ArrayField = {
  type: 'array',
  name: 'offers',
  label: 'Offers',
  labels: { singular: 'Offer', plural: 'Offers' },
  admin: {
    description: 'At least one for each region, so that readers in both find a shop.',
    initCollapsed: true,
    components: {
      RowLabel: rowLabel('Offer', ['region', 'url'], { field: 'merchant', collection: 'merchants', title: 'name' }),
    },
  },
  hooks: { beforeChange: [({ value, previousValue }) => keepOfferIds(value, previousValue)] },
  fields: [
    offerIdEditor,
    {
      type: 'row',
      fields: [
        choice('region', { label: 'For readers in', width: '50%', names: regionChoice }),
        reference('merchant', { label: 'Shop', width: '50%' }),
      ],
    },
    line('url', {
      label: 'Address of the product',
      placeholder: 'https://',
      description:
        'Starts with https:// and lies on a domain of the shop. Affiliate parameters are added by themselves.',
    }),
    moneyEditor('price', 'Price'),
    {
      type: 'row',
      fields: [
        date('checkedAt', { label: 'Price and stock seen on', width: '50%' }),
        choice('availability', { label: 'Availability', width: '50%', names: availabilityNames, initial: 'unknown' }),
      ],
    },
    line('priceSource', {
      label: 'Where the price comes from',
      description: 'Such as "Shop\'s page" or "Price feed".',
    }),
  ],
}

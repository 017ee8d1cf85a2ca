import type { BodyArea } from '@stride/content/body-area/body-area'
import { t } from './writing'

export const lowerLeg: BodyArea = {
  name: t('Lower leg'),
  slug: 'lower-leg',
  description: t(
    'From the knee to the ankle: the calf at the back, the shin at the front, and the bones between them.',
  ),
}

import { bodyAreaList } from '../body-area/body-area-list'
import { conditionList } from '../condition/condition-list'
import { guideList } from '../guide/guide-list'
import { merchantList } from '../merchant/merchant-list'
import { personList } from '../person/person-list'
import { productList } from '../product/product-list'
import { recommendationList } from '../recommendation/recommendation-list'
import { symptomList } from '../symptom/symptom-list'

/** All that entries are listed by. */
export const entryLists = [
  conditionList,
  guideList,
  productList,
  recommendationList,
  personList,
  merchantList,
  symptomList,
  bodyAreaList,
] as const

/** Entry ids of the fixtures: valid UUIDs that can be told apart by eye. */
const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`

export const fixtureIds = {
  siteSettings: id(1),
  bodyArea: id(2),
  symptom: id(3),
  author: id(4),
  reviewer: id(5),
  media: id(6),
  merchantGb: id(7),
  merchantUs: id(8),
  product: id(9),
  recommendation: id(10),
  selfCareCondition: id(11),
  redFlagCondition: id(12),
  emergencyCondition: id(13),
  guide: id(14),
  offerGb: id(15),
  offerUs: id(16),
} as const

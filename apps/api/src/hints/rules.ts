import { Kind, type OperationDefinitionNode, type ValueNode } from 'graphql'
import { reaches, type Place } from './places'

/** Something that partners leave out or do in a roundabout way, and what to do instead. */
export interface Rule {
  readonly code: string
  /** Names of the types that it is about; or every connection. */
  readonly on: readonly string[] | 'connection'
  /** It matters where one of these is asked for. */
  readonly shows: readonly string[]
  /** It is kept where one of these is asked for. */
  readonly owes: readonly string[]
  /** Looks at what fields alone don't say; the rule is broken only if this says so too. */
  readonly also?: (place: Place, operation: OperationDefinitionNode) => boolean
  readonly message: string
  /** The page of the handbook that says why, by its address. */
  readonly docs: string
}

const listed = ['nodes', 'edges']

/** In the order of how much it matters to whoever reads the page. */
export const rules: readonly Rule[] = [
  {
    code: 'TREATMENTS_WITHOUT_RED_FLAGS',
    on: ['Condition'],
    shows: ['treatments'],
    owes: ['symptoms.redFlag', 'presentations.symptoms.redFlag'],
    message:
      'You show treatments without red flags. Ask for symptoms { text redFlag } of the same condition, and show those with a flag first.',
    docs: '/docs/show-a-guide',
  },
  {
    code: 'SYMPTOMS_WITHOUT_RED_FLAGS',
    on: ['StatedSymptom'],
    shows: ['text', 'symptom'],
    owes: ['redFlag'],
    message: 'You show symptoms that may be danger signs as if they were like the others. Ask for their redFlag.',
    docs: '/docs/show-a-guide',
  },
  {
    code: 'URGENCY_LEFT_OUT',
    on: ['Condition'],
    shows: ['symptoms', 'treatments', 'presentations', 'overview'],
    owes: ['urgency', 'presentations.urgency'],
    message:
      'You show a condition without saying how soon someone needs help. Ask for its urgency, and say it in words.',
    docs: '/docs/show-a-guide',
  },
  {
    code: 'CARE_CARDS_LEFT_OUT',
    on: ['Guide'],
    shows: ['blocks.heading', 'blocks.body', 'blocks.condition', 'blocks.causes', 'blocks.dos', 'blocks.symptoms'],
    owes: ['blocks.signs'],
    message:
      'You show parts of a guide without its care cards. Ask for ... on CareCard { level heading signs action { region text } }, and show them first.',
    docs: '/docs/show-a-guide',
  },
  {
    code: 'SYMPTOM_LISTS_LEFT_OUT',
    on: ['Guide'],
    shows: ['blocks.body', 'blocks.condition', 'blocks.causes', 'blocks.dos', 'blocks.questions'],
    owes: ['blocks.symptoms'],
    message:
      'You show parts of a guide without its lists of signs, which can hold red flags. Ask for ... on SymptomList { heading symptoms { text redFlag } }.',
    docs: '/docs/show-a-guide',
  },
  {
    code: 'MATRIX_WITHOUT_NOTICE',
    on: ['SymptomMatrix'],
    shows: ['rows', 'causes', 'discriminators', 'unlisted'],
    owes: ['notice'],
    message: 'You show a table of symptoms without the words that say it is no diagnosis. Ask for its notice.',
    docs: '/docs/search-and-symptoms',
  },
  {
    code: 'RECALLED_UNMARKED',
    on: ['Condition', 'Guide', 'Product', 'Recommendation'],
    shows: ['slug', 'title', 'name', 'summary', 'overview', 'blocks', 'treatments', 'rationale'],
    owes: ['publication.recall'],
    also: (_place, operation) => isTrue(contextValue(operation, 'includeRecalled')),
    message:
      'You ask for what was recalled too, and cannot tell which entries are. Ask for publication { recall { reason recalledAt } }.',
    docs: '/docs/handle-a-recall',
  },
  {
    code: 'CHANGES_WITHOUT_SAFETY',
    on: ['ChangeConnection'],
    shows: listed,
    owes: [],
    also: (place) => {
      const given = argument(place, 'significance')
      return given?.kind === Kind.LIST && !given.values.some((value) => names(value, 'SAFETY') || isVariable(value))
    },
    message: 'You follow changes and leave out recalls and corrections for safety. Add SAFETY to significance.',
    docs: '/docs/keep-a-mirror',
  },
  {
    code: 'REGION_LEFT_OUT',
    on: ['RegionalText', 'Offer', 'RegionalSettings'],
    shows: ['text', 'href', 'price', 'emergencyNumber', 'emergencyNote', 'urgentHelp', 'urgentNote', 'adLabel'],
    owes: ['region'],
    also: (_place, operation) => contextValue(operation, 'region') === undefined,
    message:
      'You get help advice, numbers or offers of every region and cannot tell them apart. Say @inContext(region:), or ask for region.',
    docs: '/docs/getting-started',
  },
  {
    code: 'REVIEW_LEFT_OUT',
    on: ['Condition', 'Guide'],
    shows: ['treatments', 'overview', 'symptoms', 'blocks'],
    owes: ['medicalReview.reviewedAt', 'medicalReview.isCurrent', 'publication.reviewedAt'],
    also: (place) => !isWithin(place, ['medicalReview.reviewedAt', 'publication.reviewedAt']),
    message:
      'You show health advice without who reviewed it and when. Ask for medicalReview { reviewedBy { name } reviewedAt isCurrent }.',
    docs: '/docs/show-a-guide',
  },
  {
    code: 'GEAR_WITHOUT_DISCLOSURE',
    on: ['GearSection'],
    shows: ['recommendations'],
    owes: ['disclosure'],
    message: 'You show gear without saying that it is advertising. Ask for disclosure, and show it first.',
    docs: '/docs/show-gear',
  },
  {
    code: 'OFFER_WITHOUT_AD_LABEL',
    on: ['Offer'],
    shows: ['href'],
    owes: ['adLabel'],
    message:
      'You link to a shop without marking the link as advertising. Ask for adLabel, and show it before the link.',
    docs: '/docs/show-gear',
  },
  {
    code: 'GEAR_WITHOUT_CAUTIONS',
    on: ['Recommendation'],
    shows: ['rationale', 'product'],
    owes: ['cautions'],
    message: 'You recommend gear without its cautions. Ask for cautions, and show them with it.',
    docs: '/docs/show-gear',
  },
  {
    code: 'PRICE_WITHOUT_DATE',
    on: ['Offer'],
    shows: ['price'],
    owes: ['checkedAt'],
    message: 'You show a price without when it was so. Ask for checkedAt.',
    docs: '/docs/show-gear',
  },
  {
    code: 'CODE_WITHOUT_NOTICE',
    on: ['Code'],
    shows: ['code', 'title'],
    owes: ['licenceNotice'],
    also: (place) => !isWithin(place, ['licenceNotice']),
    message: 'You show codes without the notice that their owner asks for. Ask for licenceNotice.',
    docs: '/docs/look-up-a-code',
  },
  {
    code: 'ATTRIBUTION_LEFT_OUT',
    on: ['Condition', 'Guide'],
    shows: ['treatments', 'overview', 'symptoms', 'blocks', 'intro'],
    owes: ['attribution'],
    also: (place) => !isWithin(place, ['attribution']),
    message: 'You show our text without saying whose it is. Ask for attribution { html required }.',
    docs: '/docs/show-a-guide',
  },
  {
    code: 'PICTURE_WITHOUT_WORDS',
    on: ['Media'],
    shows: ['url', 'path'],
    owes: ['alt'],
    message: 'You show a picture without words for those who cannot see it. Ask for alt.',
    docs: '/docs/show-a-guide',
  },
  {
    code: 'TEXT_AS_TREE_ONLY',
    on: ['RichText'],
    shows: ['tree'],
    owes: ['html', 'markdown', 'plainText', 'nodes'],
    message:
      'You take formatted text as JSON without types. nodes is the same with types, and html is ready and safe to show.',
    docs: '/docs/show-a-guide',
  },
  {
    code: 'POLLING_MISSES_RECALLS',
    on: 'connection',
    shows: listed,
    owes: [],
    also: (place) => {
      const filter = argument(place, 'filter')
      return filter?.kind === Kind.OBJECT && filter.fields.some(({ name }) => name.value === 'updatedSince')
    },
    message:
      'updatedSince shows what is public, so you never hear of what was withdrawn or recalled. Follow changes(since:).',
    docs: '/docs/keep-a-mirror',
  },
  {
    code: 'WHOLE_LIST',
    on: 'connection',
    shows: listed,
    owes: ['nodes.publication', 'edges.node.publication'],
    also: (place) => {
      const first = argument(place, 'first')
      return first?.kind === Kind.INT && Number(first.value) >= 100 && argument(place, 'after') !== undefined
    },
    message:
      'You read a whole list, page after page. Read it once, and then follow changes(since:): it costs less and misses nothing.',
    docs: '/docs/keep-a-mirror',
  },
  {
    code: 'PAGE_INFO_LEFT_OUT',
    on: 'connection',
    shows: listed,
    owes: ['pageInfo', 'totalCount'],
    also: (place) => argument(place, 'first') === undefined && argument(place, 'last') === undefined,
    message:
      'You get the first 20 and cannot tell whether there are more. Say first, or ask for pageInfo { hasNextPage endCursor }.',
    docs: '/docs/keep-a-mirror',
  },
]

/** Whether a place above asks for one of the paths: what a guide says of itself holds for the conditions in it. */
function isWithin({ above }: Place, paths: readonly string[]): boolean {
  return above !== null && (paths.some((path) => reaches(above, path)) || isWithin(above, paths))
}

function argument({ nodes }: Place, name: string): ValueNode | undefined {
  return nodes.flatMap((node) => node.arguments ?? []).find((one) => one.name.value === name)?.value
}

function contextValue({ directives }: OperationDefinitionNode, name: string): ValueNode | undefined {
  const context = directives?.find((one) => one.name.value === 'inContext')
  return context?.arguments?.find((one) => one.name.value === name)?.value
}

function isTrue(value: ValueNode | undefined): boolean {
  return value?.kind === Kind.BOOLEAN && value.value
}

function isVariable(value: ValueNode): boolean {
  return value.kind === Kind.VARIABLE
}

function names(value: ValueNode, name: string): boolean {
  return value.kind === Kind.ENUM && value.value === name
}

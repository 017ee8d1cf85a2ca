import { executableSchema } from '@stride/graphql/executable-schema'
import { buildSchema, getIntrospectionQuery, getOperationAST, parse, validate, type GraphQLSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { hintsFor } from './hints'
import { rules } from './rules'

const contract = executableSchema()

function hints(text: string, schema: GraphQLSchema = contract) {
  const document = parse(text)
  expect(validate(schema, document), text).toEqual([])
  const operation = getOperationAST(document)
  if (!operation) throw new Error('The text has no operation.')
  return hintsFor(schema, document, operation)
}
const codes = (text: string) => hints(text).map(({ code }) => code)
const condition = (fields: string) => `{ condition(slug: "a") { ${fields} } }`
const guide = (fields: string) => `{ guide(slug: "a") { ${fields} } }`
const offer = (fields: string) => `query @inContext(region: GB) { product(slug: "a") { offers { ${fields} } } }`
const credited = 'attribution { html } medicalReview { reviewedAt }'

/** For each rule, an operation that breaks it and the same one mended. */
const cases: Readonly<Record<string, readonly [broken: string, mended: string]>> = {
  TREATMENTS_WITHOUT_RED_FLAGS: [
    condition(`urgency treatments { text } ${credited}`),
    condition(`urgency treatments { text } presentations { symptoms { text redFlag } } ${credited}`),
  ],
  SYMPTOMS_WITHOUT_RED_FLAGS: [
    condition(`urgency symptoms { text } ${credited}`),
    condition(`urgency symptoms { text redFlag } ${credited}`),
  ],
  URGENCY_LEFT_OUT: [
    condition(`overview { html } ${credited}`),
    condition(`overview { html } presentations { urgency } ${credited}`),
  ],
  CARE_CARDS_LEFT_OUT: [
    guide(`blocks { ... on Prose { heading } } ${credited}`),
    guide(`blocks { ... on CareCard { signs } ... on Prose { heading } } ${credited}`),
  ],
  SYMPTOM_LISTS_LEFT_OUT: [
    guide(`blocks { ... on CareCard { signs } ... on Prose { body { html } } } ${credited}`),
    guide(
      `blocks { ... on CareCard { signs } ... on Prose { body { html } } ... on SymptomList { symptoms { text redFlag } } } ${credited}`,
    ),
  ],
  MATRIX_WITHOUT_NOTICE: [
    '{ symptomMatrix(guide: "a") { rows { isDiscriminator } } }',
    '{ symptomMatrix(guide: "a") { notice rows { isDiscriminator } } }',
  ],
  RECALLED_UNMARKED: [
    `query @inContext(asOf: "2026-03-03T12:00:00Z", includeRecalled: true) ${condition('title')}`,
    `query @inContext(asOf: "2026-03-03T12:00:00Z", includeRecalled: true) ${condition('title publication { recall { reason } }')}`,
  ],
  CHANGES_WITHOUT_SAFETY: [
    '{ changes(significance: [CLINICAL]) { nodes { slug } pageInfo { endCursor } } }',
    '{ changes(significance: [SAFETY, CLINICAL]) { nodes { slug } pageInfo { endCursor } } }',
  ],
  REGION_LEFT_OUT: [
    condition('presentations { helpAdvice { text } urgency }'),
    `query @inContext(region: GB) ${condition('presentations { helpAdvice { text } urgency }')}`,
  ],
  REVIEW_LEFT_OUT: [
    condition('urgency overview { html } attribution { html }'),
    condition('urgency overview { html } attribution { html } medicalReview { reviewedAt }'),
  ],
  GEAR_WITHOUT_DISCLOSURE: [
    guide('gearSections { recommendations { rationale cautions } }'),
    guide('gearSections { disclosure recommendations { rationale cautions } }'),
  ],
  OFFER_WITHOUT_AD_LABEL: [offer('href'), offer('adLabel href')],
  GEAR_WITHOUT_CAUTIONS: [
    '{ recommendation(slug: "a") { rationale } }',
    '{ recommendation(slug: "a") { rationale cautions } }',
  ],
  PRICE_WITHOUT_DATE: [offer('price { amount }'), offer('price { amount } checkedAt')],
  CODE_WITHOUT_NOTICE: [condition('codes { code }'), condition('codes { code licenceNotice }')],
  ATTRIBUTION_LEFT_OUT: [
    guide('intro { html } medicalReview { reviewedAt }'),
    guide('intro { html } medicalReview { reviewedAt } attribution { html }'),
  ],
  PICTURE_WITHOUT_WORDS: [condition('figures { media { url } }'), condition('figures { media { url alt } }')],
  TEXT_AS_TREE_ONLY: [guide(`intro { tree } ${credited}`), guide(`intro { nodes { __typename } } ${credited}`)],
  POLLING_MISSES_RECALLS: [
    '{ conditions(first: 10, filter: { updatedSince: "2026-03-03T12:00:00Z" }) { nodes { slug } } }',
    '{ conditions(first: 10, filter: { urgency: [URGENT] }) { nodes { slug } } }',
  ],
  WHOLE_LIST: [
    'query ($after: String) { guides(first: 100, after: $after) { nodes { slug } pageInfo { endCursor } } }',
    'query ($after: String) { guides(first: 100, after: $after) { nodes { publication { sequence } } pageInfo { endCursor } } }',
  ],
  PAGE_INFO_LEFT_OUT: ['{ guides { nodes { slug } } }', '{ guides(first: 3) { nodes { slug } } }'],
}

describe('hints', () => {
  it.each(rules)('$code: told when broken, and gone once mended', ({ code }) => {
    const [broken = '', mended = ''] = cases[code] ?? []
    expect(codes(broken)).toEqual([code])
    expect(codes(mended)).toEqual([])
  })

  it('say what is missing, where in the answer and in the document, and where to read on', () => {
    const [hint] = hints(
      `query {\n  guide(slug: "a") {\n    attribution { html }\n    medicalReview { isCurrent }\n    causes {\n      urgency\n      treatments { text }\n    }\n  }\n}`,
    )
    expect(hint).toEqual({
      code: 'TREATMENTS_WITHOUT_RED_FLAGS',
      message: expect.stringContaining('without red flags') as string,
      paths: ['guide.causes'],
      locations: [{ line: 5, column: 5 }],
      docs: '/docs/show-a-guide',
    })
  })

  it('see through fragments, aliases and open types', () => {
    const fragments = `
      query ($id: ID!) { entry: node(id: $id) { ...Page ... on Guide { slug } } }
      fragment Page on Condition { ...Signs urgency attribution { html } ... { medicalReview { reviewedAt } } treatments { text } }`
    expect(codes(`${fragments} fragment Signs on Condition { symptoms { text redFlag } }`)).toEqual([])
    expect(hints(`${fragments} fragment Signs on Condition { title }`)).toMatchObject([
      { code: 'TREATMENTS_WITHOUT_RED_FLAGS', paths: ['entry'] },
    ])
  })

  it('take the notice of a whole answer for that of each code in it', () => {
    const lookUp = (notice: string) =>
      `{ conditionsByCode(system: ICD_10, code: "S86.1") { ${notice} conditions { code { code title } } } }`
    expect(codes(lookUp('system'))).toEqual(['CODE_WITHOUT_NOTICE'])
    expect(codes(lookUp('licenceNotice'))).toEqual([])
  })

  it('name a few places of one kind, once', () => {
    const many = Array.from(
      { length: 20 },
      (_, index) => `a${index}: person(slug: "a") { id } b${index}: guides { nodes { id } }`,
    )
    const [hint, ...more] = hints(`{ ${many.join(' ')} }`)
    expect(hint?.paths).toEqual(['b0', 'b1', 'b2', 'b3', 'b4'])
    expect(more).toEqual([])
  })

  it('tell of what is going to go', () => {
    const schema = buildSchema(
      'type Query { old: Int @deprecated(reason: "Use new. Removed after 2027-07-01.") new: Int }',
    )
    expect(hints('{ old }', schema)).toMatchObject([
      { code: 'DEPRECATED', message: expect.stringContaining('Use new. Removed after 2027-07-01.') as string },
    ])
    expect(hints('{ new }', schema)).toEqual([])
  })

  it('are silent about introspection and changes', () => {
    expect(codes(getIntrospectionQuery())).toEqual([])
    expect(codes('mutation { acknowledgeRecall(sequence: 1) { note } }')).toEqual([])
  })

  it('take no longer for what expands to more than can be walked', () => {
    const levels = Array.from({ length: 13 }, (_, level) => {
      const next = level === 12 ? 'slug' : `...F${level + 1}`
      return `fragment F${level} on Condition { a: guides { causes { ${next} } } b: guides { causes { ${next} } } c: guides { causes { ${next} } } }`
    })
    const begun = performance.now()
    codes(`{ condition(slug: "a") { ...F0 } } ${levels.join(' ')}`)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})

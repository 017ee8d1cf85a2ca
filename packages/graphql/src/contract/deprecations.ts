import { isEnumType, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql'
import { deprecationMonths, monthsLater, removalDay } from './deprecation-period'

/** What an answer says when its document asks for what is going to go. */
export interface DeprecationHeaders {
  /** RFC 9745: the moment from which the six months count, `@` and seconds since 1970. */
  deprecation: string
  /** RFC 8594: the moment after which the first of it may be gone. */
  sunset: string
  link: string
}

/**
 * The headers for a valid document that asks for deprecated fields, arguments, enum values or input fields; undefined
 * when it asks for none. The earliest removal counts. Values in variables are not looked at, so this holds for every
 * use of the document.
 */
export function deprecationsIn(schema: GraphQLSchema, document: DocumentNode): DeprecationHeaders | undefined {
  const days = [...deprecationReasonsIn(schema, document)].flatMap((reason) => removalDay(reason) ?? [])
  const [first] = days.toSorted()
  if (first === undefined) return undefined
  // A removal day is six months after the announcement, or later: see hastyDeprecations.
  const since = Date.parse(monthsLater(first, -deprecationMonths))
  return {
    deprecation: `@${since / 1_000}`,
    sunset: new Date(`${first}T23:59:59.000Z`).toUTCString(),
    link: '</docs/deprecation>; rel="deprecation"; type="text/html"',
  }
}

/** Why each deprecated element that a valid document asks for is going to go, and when. */
export function deprecationReasonsIn(schema: GraphQLSchema, document: DocumentNode): Set<string> {
  const reasons = new Set<string>()
  const note = (element: { deprecationReason?: string | null } | null | undefined) => {
    if (typeof element?.deprecationReason === 'string') reasons.add(element.deprecationReason)
  }
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        note(info.getFieldDef())
      },
      Argument: () => {
        note(info.getArgument())
      },
      ObjectField: ({ name }) => {
        const parent = info.getParentInputType()
        if (parent && 'getFields' in parent) note(parent.getFields()[name.value])
      },
      EnumValue: ({ value }) => {
        const type = info.getInputType()
        const named = type && 'ofType' in type ? type.ofType : type
        if (isEnumType(named)) note(named.getValue(value))
      },
    }),
  )
  return reasons
}

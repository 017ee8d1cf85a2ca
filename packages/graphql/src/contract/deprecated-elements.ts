import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql'

/**
 * Every deprecated element of a schema with the reason, under the path that names it: `Guide.title`, `Urgency.ROUTINE`,
 * `ConditionFilter.onset`, `Query.guides.first`, `@inContext.region`.
 */
export function deprecatedElements(schema: GraphQLSchema): Map<string, string> {
  const found = new Map<string, string>()
  const note = (path: string, { deprecationReason: reason }: { deprecationReason?: string | null }) => {
    if (reason !== undefined && reason !== null) found.set(path, reason)
  }
  for (const directive of schema.getDirectives())
    for (const argument of directive.args) note(`@${directive.name}.${argument.name}`, argument)
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field)
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field)
        for (const argument of field.args) note(`${type.name}.${field.name}.${argument.name}`, argument)
      }
  }
  return found
}

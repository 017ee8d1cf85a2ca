import { GraphQLScalarType } from 'graphql'

/** Days, moments and formatted text were validated when they were published: they go out as they are. */
export const scalars = {
  Date: outgoing('Date'),
  DateTime: outgoing('DateTime'),
  RichTextTree: outgoing('RichTextTree'),
}

/** The description comes from the SDL. No argument takes one of these, so none is ever read from a document. */
function outgoing(name: string): GraphQLScalarType {
  const refuse = () => {
    throw new TypeError(`${name} cannot be an argument.`)
  }
  return new GraphQLScalarType({ name, serialize: (value) => value, parseValue: refuse, parseLiteral: refuse })
}

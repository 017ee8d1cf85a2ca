import {
  GraphQLError,
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type SelectionSetNode,
  type TypeNode,
  type ValueNode,
} from 'graphql'
import { introspectionIn } from './check-introspection'
import { Depths } from './depths'
import { limits, overLimit, type Limit } from './limits'

/**
 * Refuses a document that is larger in some way than any page needs, in one pass over it. Throws a GraphQLError with the
 * limit's code. The document need not be valid.
 */
export function checkDocument(document: DocumentNode): void {
  const form = new DocumentForm()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      form.fragments += 1
      form.takeDirectives(definition.directives)
      form.takeSelections(definition.selectionSet, 1)
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      form.operations += 1
      form.takeDirectives(definition.directives)
      for (const variable of definition.variableDefinitions ?? []) {
        form.takeDirectives(variable.directives)
        form.takeType(variable.type)
        if (variable.defaultValue) form.takeValue(variable.defaultValue, 0)
      }
      form.takeSelections(definition.selectionSet, 1)
    }
  }
  keep(limits.aliases, form.aliases, 'Ask in parts, or for a list with nodes(ids:).')
  keep(limits.directives, form.directives, 'Leave out those that do nothing.')
  keep(limits.fragments, form.fragments, 'Leave out those that are not used, or ask in parts.')
  keep(limits.spreads, form.spreads, 'Ask in parts.')
  keep(limits.operations, form.operations, 'Send those that you use.')
  checkDepth(document)
  const introspection = introspectionIn(document)
  keep(limits.introspectionAliases, introspection.aliases, 'Ask for each field by its own name.')
  keep(limits.introspectionLists, introspection.lists, 'Ask for one type at a time, with __type(name:).')
}

/** The error of a request over a limit; `found` is null where counting was given up. */
export function refusal(limit: Limit, found: number | null, whatToDo: string): GraphQLError {
  return new GraphQLError(overLimit(limit, found, whatToDo), { extensions: { code: limit.code } })
}

function keep(limit: Limit, found: number, whatToDo: string): void {
  if (found > limit.most) throw refusal(limit, found, whatToDo)
}

/** What a document is made of, as it is written: fragments are counted where they stand, not where they are used. */
class DocumentForm {
  aliases = 0
  directives = 0
  fragments = 0
  spreads = 0
  operations = 0

  takeSelections({ selections }: SelectionSetNode, nesting: number): void {
    if (nesting > limits.nesting.most) throw refusal(limits.nesting, null, 'Ask in parts, by the ids you got.')
    const names = new Set<string>()
    for (const selection of selections) {
      this.takeDirectives(selection.directives)
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value
        // Validating compares each field with all others of its name, so a name that comes often is costly without an alias too.
        if (selection.alias || names.has(name)) this.aliases += 1
        names.add(name)
        for (const argument of selection.arguments ?? []) this.takeValue(argument.value, 0)
      } else this.spreads += 1
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet)
        this.takeSelections(selection.selectionSet, nesting + 1)
    }
  }

  takeDirectives(directives: readonly DirectiveNode[] = []): void {
    this.directives += directives.length
    keep(limits.directivesAtOnePlace, directives.length, 'Leave out those that do nothing.')
    for (const directive of directives)
      for (const argument of directive.arguments ?? []) this.takeValue(argument.value, 0)
  }

  takeValue(value: ValueNode, nesting: number): void {
    if (nesting > limits.valueNesting.most) throw refusal(limits.valueNesting, null, 'Give a flat list.')
    if (value.kind === Kind.LIST) for (const one of value.values) this.takeValue(one, nesting + 1)
    if (value.kind === Kind.OBJECT) for (const field of value.fields) this.takeValue(field.value, nesting + 1)
  }

  takeType(type: TypeNode): void {
    let nesting = 0
    for (let inner = type; inner.kind !== Kind.NAMED_TYPE; inner = inner.type)
      if (inner.kind === Kind.LIST_TYPE) nesting += 1
    keep(limits.valueNesting, nesting, 'Give a flat list.')
  }
}

function checkDepth(document: DocumentNode): void {
  const content = new Depths(document, ({ name }) => (name.value.startsWith('__') ? null : 1))
  const all = new Depths(document, () => 1)
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    keep(limits.depth, content.below(definition.selectionSet), 'Ask in parts, by the ids you got.')
    keep(limits.introspectionDepth, all.below(definition.selectionSet), 'Ask for less of the types of types.')
  }
}

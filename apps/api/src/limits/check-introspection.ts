import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql'
import { Depths } from './depths'

/** What introspection asks for that may be large; see `introspectionIn`. */
export interface IntrospectionForm {
  aliases: number
  /** Lists inside one another, through fragments. */
  lists: number
}

/** The fields of introspection that give lists. */
const lists = new Set([
  ...['types', 'directives', 'fields', 'inputFields', 'args', 'enumValues', 'interfaces', 'possibleTypes'],
])

/**
 * What a document asks for by introspection. Its price is the same however much that is, so its form has to bound it: a
 * list in a list in a list multiplies the contract with itself, and so does each alias on the way. `__type` may have an
 * alias, and is paid for each time. The document need not be valid.
 */
export function introspectionIn(document: DocumentNode): IntrospectionForm {
  const form = new Form(document)
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) form.lookIn(definition.selectionSet)
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue
    if (definition.typeCondition.name.value.startsWith('__')) form.takeAliases(definition.selectionSet)
    else form.lookIn(definition.selectionSet)
  }
  return { aliases: form.aliases, lists: form.lists }
}

class Form implements IntrospectionForm {
  aliases = 0
  lists = 0
  readonly #lists: Depths

  constructor(document: DocumentNode) {
    this.#lists = new Depths(document, ({ name, selectionSet }) => (selectionSet && lists.has(name.value) ? 1 : 0))
  }

  /** Looks for introspection in a selection of content. Fragments are looked into where they stand. */
  lookIn({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) continue
      const name = selection.kind === Kind.FIELD ? selection.name.value : ''
      if (name !== '__schema' && name !== '__type') {
        this.lookIn(selection.selectionSet)
        continue
      }
      if (name === '__schema' && 'alias' in selection && selection.alias) this.aliases += 1
      this.takeAliases(selection.selectionSet)
      this.lists = Math.max(this.lists, this.#lists.below(selection.selectionSet))
    }
  }

  takeAliases({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD && selection.alias) this.aliases += 1
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) this.takeAliases(selection.selectionSet)
    }
  }
}

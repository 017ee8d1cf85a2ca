import type { ErrorCode } from '@stride/content/reading/public-error'
import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

/** Words and signs in a document. Our largest page has some 1,500, the usual introspection query 400. */
export const mostTokens = 5_000
const deepest = 14
const mostAliases = 50

/** Refuses documents that nest deeper than any page needs. (What an operation costs is bounded where it reads.) */
export function depthLimit(context: ValidationContext): ASTVisitor {
  const depthOf = depthsIn(context.getDocument())
  return {
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet)
      if (depth > deepest)
        refuse(context, `This operation is ${depth} levels deep; ${deepest} are allowed. Ask in parts.`)
    },
  }
}

/** Refuses documents that ask for the same again and again under other names. */
export function aliasLimit(context: ValidationContext): ASTVisitor {
  let aliases = 0
  return {
    Field(field) {
      if (field.alias) aliases += 1
    },
    Document: {
      leave() {
        if (aliases > mostAliases)
          refuse(context, `This document has ${aliases} aliases; ${mostAliases} are allowed. Ask in parts.`)
      },
    },
  }
}

/** Levels of fields below a selection set, through fragments, introspection aside (graphql-js bounds that itself). */
function depthsIn(document: DocumentNode): (selections: SelectionSetNode) => number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const known = new Map<string, number>()
  const depthOf = (selections: SelectionSetNode): number =>
    Math.max(
      0,
      ...selections.selections.map((selection) => {
        if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet)
        if (selection.kind === Kind.FRAGMENT_SPREAD) return depthOfFragment(selection.name.value)
        if (selection.name.value.startsWith('__')) return 0
        return 1 + (selection.selectionSet ? depthOf(selection.selectionSet) : 0)
      }),
    )
  const depthOfFragment = (name: string): number => {
    const fragment = fragments.get(name)
    // Set before looking: a fragment that spreads itself is refused by another rule, and must not keep this one busy.
    if (!known.has(name)) known.set(name, 0).set(name, fragment ? depthOf(fragment.selectionSet) : 0)
    return known.get(name) ?? 0
  }
  return depthOf
}

function refuse(context: ValidationContext, message: string): void {
  const code: ErrorCode = 'TOO_COMPLEX'
  context.reportError(new GraphQLError(message, { extensions: { code } }))
}

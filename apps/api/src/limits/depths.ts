import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'

/** Levels below a selection set, through fragments; each fragment is looked at once. The document need not be valid. */
export class Depths {
  readonly #levelsOf: (field: FieldNode) => number | null
  readonly #fragments = new Map<string, FragmentDefinitionNode>()
  readonly #known = new Map<string, number>()

  /** @param levelsOf How many levels a field is; null where it is not to be looked into. */
  constructor({ definitions }: DocumentNode, levelsOf: (field: FieldNode) => number | null) {
    this.#levelsOf = levelsOf
    for (const definition of definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition)
  }

  below({ selections }: SelectionSetNode): number {
    let deepest = 0
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, this.below(selection.selectionSet))
      else if (selection.kind === Kind.FRAGMENT_SPREAD)
        deepest = Math.max(deepest, this.#belowFragment(selection.name.value))
      else {
        const levels = this.#levelsOf(selection)
        if (levels === null) continue
        deepest = Math.max(deepest, levels + (selection.selectionSet ? this.below(selection.selectionSet) : 0))
      }
    }
    return deepest
  }

  #belowFragment(name: string): number {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    // Set before looking: a fragment that spreads itself is refused by another rule, and must not keep this one busy.
    this.#known.set(name, 0)
    const fragment = this.#fragments.get(name)
    const depth = fragment ? this.below(fragment.selectionSet) : 0
    this.#known.set(name, depth)
    return depth
  }
}

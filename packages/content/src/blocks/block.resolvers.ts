import type { Resolvers } from '../generated/schema-types'

export const blockResolvers: Resolvers = {
  Block: {
    // `careCard` in content is `CareCard` in the contract: one name per thing.
    __resolveType: (block) => nameOfType(block.blockType),
  },
}

function nameOfType<B extends string>(blockType: B): Capitalize<B> {
  return (blockType.charAt(0).toUpperCase() + blockType.slice(1)) as Capitalize<B>
}

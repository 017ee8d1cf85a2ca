import { LRUCache } from 'lru-cache'

/**
 * Holds so many values, those that were asked for last. Counted as sizes, for of a number of values the cache makes all
 * the room at once: of 150,000 that takes as long as a tenth of a start.
 */
export function latest<V extends object>(most: number): LRUCache<string, V> {
  return new LRUCache({ maxSize: most, sizeCalculation: () => 1 })
}

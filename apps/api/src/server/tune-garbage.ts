import { setFlagsFromString } from 'node:v8'

/**
 * Tells V8 how objects live here. To be called before anything else.
 * - Every new object is young. V8 watches which objects last, and while the cache fills, answers do: from then on it would
 *   put each answer and its parts among the old ones, though most are never asked for again. Old garbage is collected
 *   seldom, and all that it refers to stays with it.
 * - Old ones are looked through when they have grown by so many percent, not when they are twice as many: most of what is
 *   old is content and kept answers, and half the process would be garbage.
 */
export function tuneGarbage(): void {
  setFlagsFromString('--no-allocation-site-pretenuring')
  setFlagsFromString('--heap-growing-percent=40')
}

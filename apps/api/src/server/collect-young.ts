import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 put every new object among the young ones. It watches which objects last, and while the cache fills, answers
 * do: from then on it would put each answer and its parts among the old ones, though most are never asked for again. Old
 * garbage is collected seldom, and all that it refers to stays with it. To be called before anything else.
 */
export function collectYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring')
}

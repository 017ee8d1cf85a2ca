import type { HeldEntry } from '../publishing/held-entries'

/** Whether the CMS can serve, and if not, why. */
export interface Readiness {
  /** Null when it can serve. */
  reason: string | null
  /** Entries whose live document may not be published as things stand: a task for an editor, not a reason to stop. */
  held: () => HeldEntry[]
}

const holder = globalThis as { strideReadiness?: Readiness }

/**
 * The one state of this process. It is kept on globalThis because the bundler gives route handlers and the
 * instrumentation an instance each of this module.
 */
export function readiness(): Readiness {
  return (holder.strideReadiness ??= { reason: 'The CMS is starting.', held: () => [] })
}

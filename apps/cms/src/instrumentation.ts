/**
 * Next calls this once, when the server starts. Payload would otherwise wait for the first request before it migrates,
 * reconciles and runs its jobs.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { wakePayload } = await import('./health/wake-payload')
    wakePayload()
  }
}

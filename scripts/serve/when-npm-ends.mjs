/** Between two looks, in milliseconds. */
const interval = 500

/**
 * Calls back when the npm that started us is gone: it can be killed without a chance to tell us.
 * @param {() => void} then
 */
export function whenNpmEnds(then) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    then()
  }, interval)
  timer.unref()
}

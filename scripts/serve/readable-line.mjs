const levels = new Map([
  [10, 'trace'],
  [20, 'debug'],
  [30, 'info'],
  [40, 'warn'],
  [50, 'error'],
  [60, 'fatal'],
])

/** Said of every line, or shown elsewhere in it. */
const unsaid = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'name', 'err'])

/**
 * Turns a line of a JSON log into one for people; any other line stays as it is.
 * @param {string} line
 * @returns {string}
 */
export function readableLine(line) {
  if (!line.startsWith('{')) return line
  let entry
  try {
    entry = JSON.parse(line)
  } catch {
    return line
  }
  if (typeof entry.msg !== 'string') return line
  const level = levels.get(entry.level) ?? entry.level ?? ''
  const more = Object.entries(entry)
    .filter(([key]) => !unsaid.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return [`${level}:`, entry.msg, ...more, ...(entry.err?.stack ? [`\n${entry.err.stack}`] : [])].join(' ')
}

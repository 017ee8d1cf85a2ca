import { median } from './latency'

/** One line of the table. */
export interface Measured {
  readonly name: string
  readonly goal: string
  readonly value: string
  /** Null where there is no goal. */
  readonly isReached: boolean | null
}

/** A rate as a share of the raw server's, with its goal if it has one. */
export interface Bar {
  readonly name: string
  readonly ratio: number
  readonly goal?: number | undefined
}

/** The table as text, in columns. */
export function tableOf(lines: readonly Measured[]): string {
  const rows = [
    ['what', 'goal', 'measured', ''],
    ...lines.map(({ name, goal, value, isReached }) => [
      name,
      goal,
      value,
      isReached === null ? '' : isReached ? '✔' : '✖',
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const rowHeight = 34
const barStart = 420
const barWidth = 360

/** Ratios to the raw server as a picture: a bar each, with a line at its goal if it has one. Readable on light and on dark. */
export function pictureOf(bars: readonly Bar[], note: string): string {
  const height = 70 + bars.length * rowHeight + 30
  const longest = Math.max(1, ...bars.map(({ ratio }) => ratio))
  const x = (ratio: number) => barStart + (ratio / longest) * barWidth
  const rows = bars.map(({ name, ratio, goal }, index) => {
    const y = 54 + index * rowHeight
    const colour = goal === undefined ? '#5b6b75' : ratio >= goal ? '#0b6e77' : '#9a5b00'
    const line =
      goal === undefined
        ? ''
        : `<line x1="${x(goal).toFixed(1)}" x2="${x(goal).toFixed(1)}" y1="${y - 4}" y2="${y + 24}" stroke="#1b2a33" stroke-width="2" stroke-dasharray="3 2"/>`
    return `<text x="${barStart - 12}" y="${y + 15}" text-anchor="end">${escaped(name)}</text>
<rect x="${barStart}" y="${y}" width="${Math.max(1, x(ratio) - barStart).toFixed(1)}" height="20" rx="3" fill="${colour}"/>
${line}
<text x="${(Math.max(x(ratio), x(goal ?? 0)) + 10).toFixed(1)}" y="${y + 15}">${worded(ratio, goal)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 ${height}" role="img" aria-label="${escaped(
    bars.map(({ name, ratio, goal }) => `${name}: ${worded(ratio, goal)}`).join('; '),
  )}">
<rect width="960" height="${height}" rx="10" fill="#f4f8f9"/>
<g font-family="system-ui, sans-serif" font-size="15" fill="#1b2a33">
<text x="24" y="32" font-size="18" font-weight="600">Share of a raw node:http server’s rate, same bytes, same run</text>
${rows.join('\n')}
<text x="24" y="${height - 14}" font-size="13" fill="#45565f">${escaped(note)}</text>
</g>
</svg>
`
}

/** A ratio to the hundredth, one far below that to the ten-thousandth. */
export function ratioInWords(ratio: number): string {
  return ratio.toFixed(ratio < 0.01 ? 4 : 2)
}

/** Changes from the same before, such as 0.03 and -0.1: the middle one, and the least and the most. */
export function changeInWords(changes: readonly number[]): string {
  const inPercent = (change: number) => `${change >= 0 ? '+' : ''}${(change * 100).toFixed(0)}`
  return `${inPercent(median(changes))} % (${inPercent(Math.min(...changes))} to ${inPercent(Math.max(...changes))})`
}

function worded(ratio: number, goal: number | undefined): string {
  return ratioInWords(ratio) + (goal === undefined ? '' : ` (goal ${goal.toFixed(2)})`)
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

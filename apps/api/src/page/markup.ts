const made: unique symbol = Symbol('markup')

/** A piece of HTML that is safe to send. Only this file makes one, so text never passes for it. */
export interface Html {
  readonly [made]: true
  readonly text: string
}

/** What may stand in a template: text is escaped, pieces are joined, and nothing is written for what is absent. */
export type HtmlValue = HtmlPiece | ReadonlyArray<HtmlPiece | readonly HtmlPiece[]>
type HtmlPiece = Html | string | number | false | null | undefined

/** A template of HTML. Values are escaped, in text and in quoted attributes alike. */
export function markup(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return trusted(parts.map((part, index) => part + written(values[index])).join(''))
}

/** Takes HTML as it is: for what was made by us or for us, such as a style sheet or rendered Markdown. */
export function trusted(text: string): Html {
  return { [made]: true, text }
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function written(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return ''
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  return isHtml(value) ? value.text : value.map(written).join('')
}

function isHtml(value: Html | readonly unknown[]): value is Html {
  return made in value
}

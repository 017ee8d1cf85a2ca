/** A reason not to publish, in words that tell the editor what to do. */
export interface Problem {
  /** The rule, named as its file. */
  rule: string
  /** The field that it is about, such as `blocks.3.recommendations`. */
  path: string
  message: string
}

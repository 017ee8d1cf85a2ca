import { PublicError } from '@stride/content/reading/public-error'
import { limits, overLimit } from './limits'

/** Refuses variables that are larger or nest deeper than any argument takes, and numbers without end. Throws a PublicError. */
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  let size = 0
  // A list of what is still to be looked at, not a descent: it may nest deeper than our stack.
  const open: Array<{ value: unknown; nesting: number }> = [{ value: variables, nesting: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, nesting } = next
    size += typeof value === 'string' ? value.length : 1
    // JSON has no word for infinity, so it would be asked for under the name of something else.
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new PublicError('A number in the variables is too large: 1.7976931348623157e308 at most.', 'BAD_USER_INPUT')
    if (typeof value === 'object' && value !== null) {
      if (nesting > limits.variableNesting.most) throw tooLarge(limits.variableNesting, null, 'Give a flat list.')
      for (const [key, inner] of Object.entries(value)) {
        if (!Array.isArray(value)) size += key.length
        open.push({ value: inner, nesting: nesting + 1 })
      }
    }
    if (size > limits.variableSize.most) throw tooLarge(limits.variableSize, null, 'Ask in parts.')
  }
}

function tooLarge(...over: Parameters<typeof overLimit>): PublicError {
  return new PublicError(overLimit(...over), over[0].code)
}

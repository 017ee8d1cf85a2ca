import { ValidationError } from 'payload'

/** Length is what makes a password strong (NIST SP 800-63B): no rules about digits and signs. */
const shortestPassword = 12
/** Longer ones are refused too: hashing them would cost more than it gives. */
const longestPassword = 256

/** Refuses a new password that is too short, whichever way it is set: a new user, a change, or a reset. */
export function passwordsAreLong({ args, operation }: { args?: object; operation: string }): void {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return
  const { password } = ((args as { data?: unknown } | undefined)?.data ?? {}) as { password?: unknown }
  if (password === undefined || password === null || password === '') return
  if (typeof password === 'string' && password.length >= shortestPassword && password.length <= longestPassword) return
  throw new ValidationError({
    collection: 'users',
    errors: [
      {
        path: 'password',
        message: `Use a password of ${shortestPassword} to ${longestPassword} characters. Several words in a row are easy to remember.`,
      },
    ],
  })
}

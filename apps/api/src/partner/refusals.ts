import type { Refusal } from './caller'

const challenge = ['www-authenticate', 'Bearer realm="Stride", error="invalid_token"']

function unauthenticated(message: string): Refusal {
  return { code: 'UNAUTHENTICATED', message, headers: challenge }
}

/** Why a key is refused. None of the messages repeats it: it may end in a log or on a screen. */
export const refusals = {
  scheme: unauthenticated('Send the key as "Authorization: Bearer <key>", or in the header x-api-key.'),
  foreign: unauthenticated(
    'This is no key of this API: keys begin with stride_live_. Look up which one you were given.',
  ),
  mistyped: unauthenticated(
    'The key is mistyped or cut short: its last six characters are a checksum, and it does not fit. Copy it again, whole.',
  ),
  unknown: unauthenticated(
    'Nobody has this key. If it was created a moment ago, try again in five seconds; else ask us for a new one.',
  ),
  revoked: unauthenticated('This key was revoked. Use your other key, or ask us for a new one.'),
  expired: unauthenticated('This key has expired. Use your other key, or ask us for a new one.'),
  paused: {
    code: 'FORBIDDEN',
    message: 'Your access is paused. Write to us to find out why, and to have it back.',
    headers: [],
  },
  notReady: {
    code: 'NOT_READY',
    message: 'Keys cannot be checked just now. Try again in a few seconds; without a key you are served meanwhile.',
    headers: ['retry-after', '2'],
  },
} as const satisfies Record<string, Refusal>

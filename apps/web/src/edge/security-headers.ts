import { createHash } from 'node:crypto'

/** Header names and values of pages. `styles`: CSP sources of styles beyond our own files. */
export function pageHeaders({ https, styles = [] }: { https: boolean; styles?: string[] }): Record<string, string> {
  const policy = [
    "default-src 'none'",
    // No script runs at all; speculation rules are data that the browser acts on.
    "script-src 'inline-speculation-rules'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ]
  return {
    ...commonHeaders(https),
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
  }
}

/** Headers of pictures, style sheets and typefaces. Nothing in them may run, also when one is opened as a page. */
export function fileHeaders(https: boolean): Record<string, string> {
  return {
    ...commonHeaders(https),
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
  }
}

/** Headers of every answer. */
export function commonHeaders(https: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** The CSP source that allows exactly this inline style. */
export function styleSource(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`
}

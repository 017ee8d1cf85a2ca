import { type Html, trusted } from './markup'

/** The same drawings as the site's, by the same names. */
const drawings = {
  'octagon-alert': '<path d="M8.3 2.5h7.4l5.8 5.8v7.4l-5.8 5.8H8.3l-5.8-5.8V8.3z"/><path d="M12 7.3v5.4M12 16.5v.1"/>',
  'triangle-alert': '<path d="M12 3.2 22 20.5H2z"/><path d="M12 9.6v4.6M12 17.4v.1"/>',
  'circle-info': '<circle cx="12" cy="12" r="9.5"/><path d="M12 11.2v5.4M12 7.5v.1"/>',
  check: '<path d="m4 12.8 5.2 5.2L20 6.8"/>',
  cross: '<path d="m5.5 5.5 13 13M18.5 5.5l-13 13"/>',
  'arrow-out': '<path d="M7 17 17.3 6.7M8.6 6.5h8.9v8.9"/>',
  'clipboard-check':
    '<path d="M8.5 4.5H6A1.5 1.5 0 0 0 4.5 6v14A1.5 1.5 0 0 0 6 21.5h12a1.5 1.5 0 0 0 1.5-1.5V6A1.5 1.5 0 0 0 18 4.5h-2.5"/><path d="M8.5 2.5h7v4h-7zM8.5 14l2.5 2.5 4.5-5"/>',
  phone:
    '<path d="M6.4 3h3.200l1.6 4.6-2.2 1.700a12.5 12.5 0 0 0 5.7 5.700l1.7-2.2 4.6 1.600v3.200a2.4 2.4 0 0 1-2.6 2.400A16.5 16.5 0 0 1 4 5.6 2.4 2.4 0 0 1 6.4 3z"/>',
} as const

export type IconName = keyof typeof drawings

/** A drawing in the colour and size of the text it stands in. It never carries meaning alone. */
export function icon(name: IconName): Html {
  return trusted(
    `<svg class="icon icon--${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawings[name]}</svg>`,
  )
}

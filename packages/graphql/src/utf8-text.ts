/**
 * UTF-8 as a text with one character a byte: half as large as a text with curly quotes in it, joined as quickly, and
 * copied out as bytes instead of being encoded anew for each answer.
 */
export type Utf8Text = string & { readonly [isUtf8]: true }
declare const isUtf8: unique symbol

const beyondAscii = /[^\0-\x7f]/

/** A text as the bytes of its UTF-8. Most are ASCII, and so are themselves. */
export function utf8TextOf(text: string): Utf8Text {
  return (beyondAscii.test(text) ? Buffer.from(text).toString('latin1') : text) as Utf8Text
}

/** Texts of this form, put together. They stay a tree of their parts until they are copied out. */
export function joinUtf8(...parts: readonly Utf8Text[]): Utf8Text {
  let text = ''
  for (const part of parts) text += part
  return text as Utf8Text
}

/** The bytes. */
export function bytesOf(text: Utf8Text): Buffer {
  return Buffer.from(text, 'latin1')
}

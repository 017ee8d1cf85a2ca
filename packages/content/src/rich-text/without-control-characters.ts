/** The text without characters that no document can show (C0 and DEL); tabs and line ends stay. */
export function withoutControlCharacters(text: string): string {
  return text.replace(/(?![\t\n\r\u0080-\u009f])\p{Cc}/gu, '')
}

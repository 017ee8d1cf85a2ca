/** Whether a string is an absolute https address that carries no user name or password. */
export function isHttpsUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, username, password } = new URL(value)
  return protocol === 'https:' && username === '' && password === ''
}

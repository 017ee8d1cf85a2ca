/** A slug made of a title: lower-case words joined by hyphens, without accents, at most 80 characters. Empty when no letter or digit is left. */
export function slugFrom(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  if (!words) return ''
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > 80) return slug === '' ? word.slice(0, 80) : slug
    slug = longer
  }
  return slug
}

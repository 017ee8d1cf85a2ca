/** As much of a field's config, as the admin's pages have it, as is needed to name it. */
export interface NamedField {
  type?: string
  name?: string
  label?: unknown
  labels?: { singular?: unknown }
  fields?: readonly NamedField[]
  tabs?: ReadonlyArray<{ name?: string; label?: unknown; fields?: readonly NamedField[] }>
  blocks?: ReadonlyArray<{ slug?: string; labels?: { singular?: unknown }; fields?: readonly NamedField[] }>
}

/**
 * What an editor calls the field behind a path such as `blocks.0.action.US`: "Care card 1 › What to do › In the USA".
 * `blockTypeAt` tells which block stands at a path. What can't be named keeps its part of the path.
 */
export function wordsOfPath(
  path: string,
  fields: readonly NamedField[],
  blockTypeAt: (path: string) => unknown,
): string {
  const words: string[] = []
  const parts = path.split('.')
  let level = fields
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? ''
    const field = named(level, part)
    const row = Number(parts[at + 1])
    if (field && Number.isInteger(row)) {
      at += 1
      const blockType =
        field.type === 'blocks' ? blockTypeAt(`${parts.slice(0, at + 1).join('.')}.blockType`) : undefined
      const block = field.blocks?.find(({ slug }) => slug === blockType)
      words.push(
        `${text(block?.labels?.singular) ?? text(field.labels?.singular) ?? text(field.label) ?? part} ${row + 1}`,
      )
      level = block?.fields ?? field.fields ?? []
    } else {
      words.push(text(field?.label) ?? part)
      level = field?.fields ?? []
    }
  }
  return words.join(' › ')
}

/** The field of that name, in whatever tabs and rows it stands. */
function named(fields: readonly NamedField[], name: string): NamedField | undefined {
  for (const field of fields) {
    if (field.name === name) return field
    const inside = field.name === undefined ? [...(field.fields ?? []), ...(field.tabs ?? [])] : []
    for (const part of inside) {
      const found = part.name === undefined ? named(part.fields ?? [], name) : named([part], name)
      if (found) return found
    }
  }
  return undefined
}

const text = (label: unknown): string | undefined => (typeof label === 'string' && label !== '' ? label : undefined)

/** A heading as the id of its part: `Deep vein thrombosis (DVT)` becomes `deep-vein-thrombosis-dvt`. */
export function anchorOf(heading: string): string {
  const words = heading
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.join('-') ?? 'part'
}

/** Gives each anchor once; one that is wanted again gets a number. Those in `taken` are never given. */
export function uniqueAnchors(wanted: readonly string[], taken: readonly string[] = []): string[] {
  const given = new Set(taken)
  return wanted.map((anchor) => {
    let unique = anchor
    for (let count = 2; given.has(unique); count += 1) unique = `${anchor}-${count}`
    given.add(unique)
    return unique
  })
}

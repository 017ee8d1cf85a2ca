import { Kind, parse } from 'graphql'
import { plainModulesBeside, readSource } from './sources'

/** What content calls each value of an enum of the contract: `{ Urgency: { SELF_CARE: 'selfCare' } }`. */
export type EnumValues = Record<string, Record<string, string>>

/**
 * Finds them by name: beside the SDL stands a list of the same words (`['selfCare', 'routine', …]`), written as content
 * writes them. An enum without such a list (an order, say) is the contract's own.
 */
export async function enumValuesOf(sdlFiles: readonly string[]): Promise<EnumValues> {
  const found: EnumValues = {}
  for (const file of sdlFiles)
    for (const definition of parse(readSource(file)).definitions) {
      if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) continue
      const names = (definition.values ?? []).map((value) => value.name.value)
      const words = (await wordListsBeside(file)).find(
        (list) => list.length === names.length && list.every((word) => names.includes(contractName(word))),
      )
      if (words) found[definition.name.value] = Object.fromEntries(words.map((word) => [contractName(word), word]))
    }
  return found
}

async function wordListsBeside(file: string): Promise<string[][]> {
  const modules = plainModulesBeside(file).map((path) => import(`../src/${path}`) as Promise<Record<string, unknown>>)
  return (await Promise.all(modules)).flatMap((exports) =>
    Object.values(exports).filter(
      (value): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string'),
    ),
  )
}

/** `selfCare`, `ICD-10` and `SNOMED CT` as the contract writes them. */
function contractName(word: string): string {
  return word
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase()
}

import { buildSchema, isSpecifiedDirective } from 'graphql'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../support/root'

/** An example in our documents: what stands between two lines of ``` . */
export interface Fence {
  /** Relative to the root, such as `docs/partners/keys.md`. */
  file: string
  /** Of its first line, from 1. */
  line: number
  language: string
  /** What stands behind the language: the example's title, or what it belongs to. */
  title: string
  text: string
}

const partners = 'docs/partners'

/** Whatever is written for partners. */
const documents = [
  'README.md',
  'examples/partner-mirror/README.md',
  ...readdirSync(path.join(root, partners)).map((name) => `${partners}/${name}`),
]

/** Every example in them, in order. */
export function fences(): Fence[] {
  return documents.flatMap((file) => {
    const source = readFileSync(path.join(root, file), 'utf8')
    return [...source.matchAll(/^```(\w*) ?(.*)\n([\s\S]*?)^```$/gm)].map(
      ({ index, 1: language = '', 2: title = '', 3: text = '' }) => ({
        ...{ file, language, title, text },
        line: source.slice(0, index).split('\n').length + 1,
      }),
    )
  })
}

interface Described {
  description?: string | null | undefined
}

/** What the contract says of its directives, and of what can be asked. */
export function contract(): { directives: readonly Described[]; query: readonly Described[] } {
  const schema = buildSchema(readFileSync(path.join(root, 'packages/graphql/schema.graphql'), 'utf8'))
  return {
    directives: schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive)),
    query: Object.values(schema.getQueryType()?.getFields() ?? {}),
  }
}

/** The examples in a description; that each fits the contract is tested beside the contract. */
export function examplesIn({ description }: Described): string[] {
  return [...(description ?? '').matchAll(/Example: (.+)/g)].map(([, text = '']) => text.replaceAll('`', ''))
}

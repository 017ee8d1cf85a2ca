import { executableSchema } from '@stride/graphql/executable-schema'
import { getOperationAST, parse } from 'graphql'
import { expect, it } from 'vitest'
import { examplesOn } from '../docs/markdown'
import { handbookFiles } from '../generated/documents'
import { hintsFor } from './hints'

const schema = executableSchema()
const examples = Object.entries(handbookFiles).flatMap(([file, source]) =>
  examplesOn(source).map((example) => ({ ...example, file })),
)

it.each(examples)('$file: "$title" gets no hint', ({ query }) => {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('The example has no operation.')
  expect(hintsFor(schema, document, operation)).toEqual([])
})

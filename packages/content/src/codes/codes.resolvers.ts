import { conditionsCoded } from '../condition/condition-list'
import type { Resolvers } from '../generated/schema-types'
import type { PublishedEntry } from '../publication/published-entries'
import type { ReadingContext } from '../reading/reading-context'
import { codesAbove, writtenCode } from './code-form'
import { codeMatches, licenceNotices, type Code, type CodeSystem } from './codes'

/** A condition found by a code: by that very one, or by one that it stands under. */
export interface CodedConditionParent {
  condition: PublishedEntry<'condition'>
  code: Code
  isAbove: boolean
}

export interface CodeLookupParent {
  system: CodeSystem
  code: string
  conditions: CodedConditionParent[]
}

export const codesResolvers: Resolvers = {
  Query: {
    conditionsByCode: (_root, { system, code: typed, includeAbove }, context) => {
      const code = writtenCode(system, typed)
      const above = includeAbove ? codesAbove(system, code) : []
      const conditions = [code, ...above].flatMap((one) => codedWith(system, one, one !== code, context))
      return { system, code, conditions }
    },
  },
  CodeLookup: {
    licenceNotice: ({ system }) => licenceNotices[system],
  },
  Code: {
    licenceNotice: (code) => licenceNotices[code.system],
  },
}

/** Those whose code means the same come first, then as `codeMatches` has it; within each by title. */
function codedWith(system: CodeSystem, code: string, isAbove: boolean, context: ReadingContext) {
  const found = conditionsCoded(system, code, context).flatMap((entry): CodedConditionParent[] => {
    const condition = context.shown(entry)
    return condition.content.codes
      .filter((one) => one.system === system && one.code.toUpperCase() === code)
      .map((one) => ({ condition, code: one, isAbove }))
  })
  return found.sort((a, b) => codeMatches.indexOf(a.code.match) - codeMatches.indexOf(b.code.match))
}

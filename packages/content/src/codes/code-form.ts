import { PublicError } from '../reading/public-error'
import { codeSystems, type CodeSystem } from './codes'

/** What a code of a system looks like once spaces are gone and letters are capital, and one for a message. */
const forms: Readonly<Record<CodeSystem, { pattern: RegExp; example: string }>> = {
  'ICD-10': { pattern: /^[A-Z]\d\d(?:\.\d{1,2})?$/, example: 'S86.1' },
  'ICD-10-CM': { pattern: /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/, example: 'S86.112A' },
  // Stem codes, and clusters of them. Neither I nor O: they would be taken for digits.
  'ICD-11': {
    pattern:
      /^[0-9A-HJ-NP-Z][A-HJ-NP-Z]\d[0-9A-HJ-NP-Z](?:\.[0-9A-HJ-NP-Z]{1,2})?(?:[&/][0-9A-HJ-NP-Z]{4,5}(?:\.[0-9A-HJ-NP-Z]{1,2})?)*$/,
    example: 'FB51.1',
  },
  'SNOMED CT': { pattern: /^[1-9]\d{5,17}$/, example: '128053003' },
}

/**
 * A code as its system writes it, from how people type it: any case, spaces, the dot of ICD-10 left out. Throws a
 * PublicError (BAD_USER_INPUT) for what is no code of the system; of SNOMED CT also when the check digit does not fit.
 */
export function writtenCode(system: CodeSystem, typed: string): string {
  const { pattern, example } = forms[system]
  const code = spelt(system, typed)
  if (!pattern.test(code))
    throw new PublicError(
      `code must be a code of ${system}, such as ${example}.${wordsOnOthers(system, typed)}`,
      'BAD_USER_INPUT',
    )
  if (!isCode(system, code))
    throw new PublicError(
      'code must be a concept identifier of SNOMED CT: this one is mistyped, or that of something else.',
      'BAD_USER_INPUT',
    )
  return code
}

function isCode(system: CodeSystem, code: string): boolean {
  return forms[system].pattern.test(code) && (system !== 'SNOMED CT' || isConcept(code))
}

/** Who asks the wrong system is told which ones write their codes so. */
function wordsOnOthers(system: CodeSystem, typed: string): string {
  const others = codeSystems.filter((other) => other !== system && isCode(other, spelt(other, typed)))
  return others.length === 0 ? '' : ` This one has the form of ${others.join(' and ')}: ask for that system.`
}

/** The more general codes that a code of ICD-10 (or its modification) stands under, nearest first; others have none. */
export function codesAbove(system: CodeSystem, code: string): string[] {
  if (system !== 'ICD-10' && system !== 'ICD-10-CM') return []
  const above: string[] = []
  for (let length = code.length - 1; length >= 3; length -= 1) if (length !== 4) above.push(code.slice(0, length))
  return above
}

function spelt(system: CodeSystem, typed: string): string {
  const code = typed.replace(/\s+/g, '').toUpperCase()
  const hasDot = system !== 'ICD-10' && system !== 'ICD-10-CM'
  return hasDot || code.includes('.') || code.length <= 3 ? code : `${code.slice(0, 3)}.${code.slice(3)}`
}

/** The two digits before the last say what an identifier is of, 00 and 10 that it is of a concept; the last is a check. */
function isConcept(code: string): boolean {
  return /[01]0\d$/.test(code) && hasCheckDigit(code)
}

const products = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
]
const shifts = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

/** Verhoeff's check, which SNOMED CT's identifiers end in. */
function hasCheckDigit(code: string): boolean {
  const digits = Array.from(code, Number).reverse()
  const check = digits.reduce((sum, digit, place) => {
    const shifted = Number(shifts[place % shifts.length]?.[digit])
    return Number(products[sum]?.[shifted])
  }, 0)
  return check === 0
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Lexicon } from './lexicon'
import { wordsOf } from './words'

function wordsIn(lexicon: Lexicon, text: string): string[] {
  return lexicon.numbersIn(text).map((number) => lexicon.wordAt(number))
}

/** Texts of words that come again, between signs of all sorts. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'grapheme' }).map((some) => some.normalize('NFD')),
  fc
    .array(fc.constantFrom('Calves', 'calf', 'the', "runner's", 'Runner’s', 'Älterer', '2', '–', 'e\u0301cart', '…'))
    .map((words) => words.join(' ')),
)

describe('a lexicon', () => {
  it('gives the words of texts as they are compared', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
        const lexicon = new Lexicon()
        for (const one of texts) expect(wordsIn(lexicon, one)).toEqual(wordsOf(one))
      }),
    )
  })

  it('tells apart more words than it had room for at first', () => {
    const lexicon = new Lexicon()
    const words = Array.from({ length: 20_000 }, (_, number) => `x${number.toString(36)}`)
    for (let time = 0; time < 2; time += 1)
      for (const word of words) expect(wordsIn(lexicon, word)).toEqual(wordsOf(word))
  })

  it('gives a word the same number wherever it stands, however it is written', () => {
    const lexicon = new Lexicon()
    const [first, ...others] = lexicon.numbersIn('Injury, injuries: INJURY’S')
    expect(others).toEqual([first, lexicon.numbersIn('injurys')[0]])
  })
})

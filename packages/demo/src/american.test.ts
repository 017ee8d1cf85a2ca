import { describe, expect, it } from 'vitest'
import { britishWordsIn, inAmerican } from './american'

describe('American English', () => {
  it.each([
    ['See a GP or a physiotherapist.', 'See a doctor or a physical therapist.'],
    ['Physiotherapy programme for grey fibres', 'Physical therapy program for gray fibers'],
    ['Go to A&E in a plaster cast.', 'Go to the emergency room in a cast.'],
    ['Call {{emergency-number}}: the colour of the kerb.', 'Call {{emergency-number}}: the color of the curb.'],
    ['A sore calf', 'A sore calf'],
  ])('of “%s” is “%s”', (british, american) => {
    expect(inAmerican(british)).toBe(american)
    expect(britishWordsIn(american)).toEqual([])
  })

  it('finds British words, and not parts of others', () => {
    expect(britishWordsIn('Ask your GP about Paracetamol.')).toEqual(['your GP', 'GP', 'paracetamol'])
    expect(britishWordsIn('A GPS watch and a scorched path')).toEqual([])
  })
})

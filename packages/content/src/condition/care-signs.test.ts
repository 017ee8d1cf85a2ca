import { describe, expect, it } from 'vitest'
import type { PresentationViewFragment } from '../generated/fragments'
import { careCardsOf, ordinarySymptoms, presentationTitle } from './care-signs'

function presentation(given: Partial<PresentationViewFragment>): PresentationViewFragment {
  return {
    key: 'usual',
    name: 'Usual',
    onset: 'ACUTE',
    urgency: 'SELF_CARE',
    description: null,
    symptoms: [{ text: 'An ache', redFlag: null }],
    helpAdvice: [{ region: 'GB', text: 'Rest.' }],
    ...given,
  }
}

describe('the care cards that a condition brings', () => {
  it('are none when nothing is pressing', () => {
    expect(careCardsOf({ title: 'Cramp', presentations: [presentation({})] })).toEqual([])
  })

  it('hold every sign of a presentation that is an emergency', () => {
    const acute = presentation({ key: 'acute', name: 'Acute', urgency: 'EMERGENCY' })
    const chronic = presentation({ key: 'chronic', name: 'Chronic', urgency: 'ROUTINE' })
    const cards = careCardsOf({ title: 'Compartment syndrome', presentations: [chronic, acute] })
    expect(cards).toEqual([
      {
        key: 'acute',
        level: 'EMERGENCY',
        heading: 'Compartment syndrome – acute',
        statement: 'This is an emergency',
        isPressing: true,
        help: acute.helpAdvice,
        signs: [{ level: 'EMERGENCY', texts: ['An ache'] }],
      },
    ])
    expect(ordinarySymptoms(acute)).toEqual([])
    expect(ordinarySymptoms(chronic)).toEqual(['An ache'])
  })

  it('tell the signs of an emergency from those that are urgent', () => {
    const clot = presentation({
      urgency: 'URGENT',
      symptoms: [
        { text: 'A swollen calf', redFlag: null },
        { text: 'Chest pain', redFlag: 'EMERGENCY' },
      ],
    })
    expect(careCardsOf({ title: 'A clot', presentations: [clot] })[0]).toMatchObject({
      level: 'EMERGENCY',
      heading: 'A clot',
      statement: 'This needs urgent help, and some signs are an emergency',
      signs: [
        { level: 'EMERGENCY', texts: ['Chest pain'] },
        { level: 'URGENT', texts: ['A swollen calf'] },
      ],
    })
  })

  it('take a red flag out of an ordinary presentation and leave the rest', () => {
    const strain = presentation({
      symptoms: [
        { text: 'A sharp pain', redFlag: null },
        { text: 'A snap at the heel', redFlag: 'EMERGENCY' },
      ],
    })
    const [card] = careCardsOf({ title: 'Strain', presentations: [strain] })
    expect(card).toMatchObject({
      statement: 'Strain',
      heading: 'Signs that need emergency help',
      isPressing: false,
      signs: [{ texts: ['A snap at the heel'] }],
    })
    expect(ordinarySymptoms(strain)).toEqual(['A sharp pain'])
  })
})

it('names a presentation in full, once', () => {
  const acute = presentation({ name: 'Acute' })
  const full = presentation({ name: 'Chronic compartment syndrome' })
  const condition = { title: 'Compartment syndrome', presentations: [acute, full] }
  expect(presentationTitle(condition, acute)).toBe('Compartment syndrome – acute')
  expect(presentationTitle(condition, full)).toBe('Chronic compartment syndrome')
  expect(presentationTitle({ ...condition, presentations: [acute] }, acute)).toBe('Compartment syndrome')
})

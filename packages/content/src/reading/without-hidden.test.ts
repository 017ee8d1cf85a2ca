import { describe, expect, it } from 'vitest'
import { careCardFixtures } from '../blocks/care-card/care-card.fixtures'
import { causeListFixtures } from '../blocks/cause-list/cause-list.fixtures'
import { figureFixtures } from '../blocks/figure/figure.fixtures'
import { gearSectionFixtures } from '../blocks/gear-section/gear-section.fixtures'
import { blocks, type Block } from '../blocks/registry'
import { symptomListFixtures } from '../blocks/symptom-list/symptom-list.fixtures'
import { guideFixtures } from '../guide/guide.fixtures'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import { withoutHidden } from './without-hidden'

/** The block without the entries named. */
const hide = (block: Block, ...hidden: string[]) =>
  withoutHidden(blocks[block.blockType].shape, block, (_, entryId) => !hidden.includes(entryId))

describe('withoutHidden', () => {
  it('leaves every block as it is when nothing is hidden', () => {
    for (const block of guideFixtures.everyBlock.blocks) expect(hide(block)).toEqual(block)
  })

  it('takes a list item that rests on what is hidden, and the whole block with the last of them', () => {
    const both = {
      ...causeListFixtures.chronic,
      causes: [...causeListFixtures.chronic.causes, ...causeListFixtures.acute.causes],
    }
    expect(hide(both, fixtureIds.emergencyCondition)).toEqual({ ...both, causes: causeListFixtures.chronic.causes })
    expect(hide(both, fixtureIds.emergencyCondition, fixtureIds.selfCareCondition)).toBeUndefined()
    expect(hide(gearSectionFixtures.plain, fixtureIds.recommendation)).toBeUndefined()
  })

  it('takes a block that has to have what is hidden', () => {
    expect(hide(figureFixtures.captioned, fixtureIds.media)).toBeUndefined()
  })

  it('takes only the link where a block can do without', () => {
    const [first, second] = symptomListFixtures.ordinary.symptoms
    expect(hide(symptomListFixtures.ordinary, fixtureIds.symptom)).toEqual({
      ...symptomListFixtures.ordinary,
      symptoms: [first, { text: second?.text }],
    })
  })

  it('never touches a block that cites nothing', () => {
    const everything = Object.values(fixtureIds)
    expect(hide(careCardFixtures.emergency, ...everything)).toEqual(careCardFixtures.emergency)
  })
})

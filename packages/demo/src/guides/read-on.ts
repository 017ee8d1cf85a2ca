import type { Block } from '@stride/content/blocks/registry'
import { sources } from '../sources'
import { p, rich, t } from '../writing'
import { sign } from '../conditions/stating'

/** The end of the calf-pain guide: questions, signs to compare, and public pages to read on. */
export const readOn: Block[] = [
  {
    blockType: 'faq',
    heading: t('Questions that runners ask'),
    questions: [
      {
        question: t('Can I run with a sore calf?'),
        answer: rich(
          p(
            'Not while it makes you limp, and not at all while a clot or a stress fracture is possible. Calves that are merely stiff on both sides can be run on gently.',
          ),
        ),
      },
      {
        question: t('Ice or heat?'),
        answer: rich(
          p(
            'For a fresh strain, cold dulls pain for a while; keep it to 20 minutes with a cloth between. Leave heat for later days. If the calf is hard, and pain is growing after a blow, use neither and get help now.',
          ),
        ),
      },
      {
        question: t('How long until I can run again?'),
        answer: rich(
          p(
            'After a small strain, often two to three weeks. After a larger tear or a stress fracture, two to three months. What your leg can do counts for more than the calendar.',
          ),
        ),
      },
      {
        question: t('Should I stretch before I run?'),
        answer: rich(
          p(
            'You can if you like it. Studies show little effect on soreness or injury. Ten easy minutes make a good warm-up.',
          ),
        ),
      },
      {
        question: t('Do compression socks help?'),
        answer: rich(
          p(
            'Some runners find them pleasant. Studies do not show that they prevent calf injuries. Do not wear them on a painful, swollen or numb leg that nobody has examined.',
          ),
        ),
      },
      {
        question: t('Can a fit runner get a blood clot?'),
        answer: rich(
          p(
            'Yes. Long flights, surgery, a cast, the contraceptive pill with oestrogen, and family history all add to the risk. Being fit does not rule a clot out.',
          ),
        ),
      },
    ],
  },
  {
    blockType: 'symptomList',
    heading: t('Signs to compare, side by side'),
    symptoms: [
      sign('A sharp pain in one stride, then one sore place in the muscle', 'suddenSharpPain'),
      sign('A hard knot that lets go within minutes', 'involuntaryTightening'),
      sign('An ache that starts at the same point of each run and fades when you stop', 'painAtTheSamePoint'),
      sign('Stiffness in both calves that eases as you warm up', 'tightness'),
      sign('One spot on the bone that hurts when pressed', 'tenderBoneSpot'),
      sign('One calf swollen, warm or aching without an injury', 'swellingOfOneCalf', 'urgent'),
      sign('A swollen or painful calf with breathlessness or chest pain', 'breathlessness', 'emergency'),
      sign(
        'Pain that keeps growing after an injury, in a tight calf, with numbness',
        'painOutOfProportion',
        'emergency',
      ),
      sign('A snap at the back of the leg, and no way to stand on tiptoe', 'snapAtTheBack', 'emergency'),
    ],
  },
  {
    blockType: 'externalLinks',
    heading: t('Read on elsewhere'),
    links: [
      sources.nhsDvt,
      sources.nhsCompartmentSyndrome,
      sources.nhsLegCramps,
      sources.nhsSprainsAndStrains,
      sources.cdcBloodClots,
      sources.aaosCompartmentSyndrome,
      sources.aaosAchillesRupture,
    ].map(({ title, url, publisher }) => ({ title: { 'en-GB': title }, url, publisher })),
  },
]

import type { Block } from '@stride/content/blocks/registry'
import { conditionIds, mediaIds } from '../entry-ids'
import { bold, p, rich, t, ul } from '../writing'

/** What can make a calf hurt: first at a glance, then one cause at a time with the editor's own lead. */
export const causes: Block[] = [
  {
    blockType: 'prose',
    heading: t('Where it hurts, and how it began'),
    body: rich(
      p(
        'Two things help most when you describe calf pain to someone: where it is, and how it started. A pain that began in one stride is a different matter from one that crept up over a month.',
      ),
      p(
        'At the back of the leg lie the gastrocnemius, which gives the calf its shape, and under it the flat soleus. They join into the Achilles tendon at the heel. Between them run nerves and deep veins. On the outer side is a slim bone, the fibula.',
      ),
    ),
  },
  {
    blockType: 'figure',
    media: mediaIds.calfMuscles,
    caption: t(
      'The right calf from behind. On top, the two heads of the gastrocnemius; below and beside them the soleus; then the Achilles tendon down to the heel.',
    ),
  },
  {
    blockType: 'causeList',
    onset: 'chronic',
    heading: t('Pain that built up slowly'),
    intro: rich(
      p(
        'Pain like this grows over weeks. There is often no day on which it began. Sometimes an older injury that never quite healed lies behind it.',
      ),
    ),
    causes: [
      { condition: conditionIds.compartmentSyndrome, note: t('An ache that arrives at the same point of each run') },
      { condition: conditionIds.tightCalfMuscles, note: t('Stiff, full calves, often on both sides') },
      { condition: conditionIds.fibulaStressFracture, note: t('A sore spot on the bone of the outer leg') },
    ],
  },
  {
    blockType: 'causeList',
    onset: 'acute',
    heading: t('Pain that came suddenly'),
    intro: rich(
      p('You can usually name the moment, and it is hard to go on running. Two more causes belong here:'),
      ul(
        [
          bold('A contusion'),
          ' is a bruised muscle, after a kick, a fall or a collision. Most fade in a week or two. Pain that grows instead, in a hard calf, is an emergency.',
        ],
        [
          bold('An Achilles rupture'),
          ' is a torn tendon above the heel. People feel or hear a snap, as if kicked from behind, and cannot rise onto tiptoe. Go to A&E: early treatment matters.',
        ],
      ),
    ),
    causes: [
      { condition: conditionIds.calfStrain, note: t('A sharp pain in one stride') },
      { condition: conditionIds.calfCramp, note: t('A muscle that knots and then lets go') },
      { condition: conditionIds.compartmentSyndrome, note: t('After a blow or a break: an emergency') },
      { condition: conditionIds.deepVeinThrombosis, note: t('One calf swollen, warm or aching: help today') },
    ],
  },
  {
    blockType: 'conditionSection',
    condition: conditionIds.calfStrain,
    lead: rich(
      p(
        'This is the usual reason for a calf that hurts from one stride to the next. The tear is most often on the inner side, about halfway down.',
      ),
      p(
        'Be sure to tell it from an Achilles rupture. If there was a snap low down at the back and your heel will not lift off the floor, go to A&E.',
      ),
    ),
    showTreatments: true,
  },
  {
    blockType: 'conditionSection',
    condition: conditionIds.calfCramp,
    lead: rich(
      p(
        'Cramp is over in minutes, and a gentle stretch ends it sooner. You will often hear that it comes from too little water. The evidence for that is weak, and forcing fluids carries a risk of its own.',
      ),
    ),
    showTreatments: true,
  },
  {
    blockType: 'conditionSection',
    condition: conditionIds.compartmentSyndrome,
    lead: rich(
      p(
        'One name stands for two very different matters. After an injury it is an emergency: no ice, nothing tight round the leg, and straight to hospital. When it comes with every run and leaves with rest, there is time for an appointment.',
      ),
    ),
    showTreatments: true,
  },
  {
    blockType: 'conditionSection',
    condition: conditionIds.tightCalfMuscles,
    lead: rich(
      p(
        'Tight calves are a nuisance more than an injury. Stretching is the classic answer and does little harm. Stronger calves are the better bet.',
      ),
    ),
    showTreatments: true,
  },
  {
    blockType: 'conditionSection',
    condition: conditionIds.fibulaStressFracture,
    lead: rich(
      p(
        'This one is uncommon. Think of it when pain sits on the outer side, when it comes sooner on each run, and when one spot on the bone is sore to touch.',
      ),
    ),
    showTreatments: true,
  },
  {
    blockType: 'conditionSection',
    condition: conditionIds.deepVeinThrombosis,
    lead: rich(
      p(
        'A clot in the leg is much rarer than a strain, and it must not be missed. It can feel like a pull that you do not remember. While it is possible, do not run, and let nobody massage or stretch the calf.',
      ),
    ),
    showTreatments: true,
  },
]

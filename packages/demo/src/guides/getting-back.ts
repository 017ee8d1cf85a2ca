import type { Block } from '@stride/content/blocks/registry'
import { recommendationIds } from '../entry-ids'
import { items, link, ol, p, rich, t } from '../writing'
import { sources } from '../sources'

/**
 * From the last cause to the road again. The two ordinary parts at the start keep gear away from the part about blood
 * clots; every gear section stands between ordinary parts.
 */
export const gettingBack: Block[] = [
  {
    blockType: 'doDontList',
    heading: t('The first days of a sore calf'),
    dos: items(
      'Stop the run when a pain makes you limp',
      'Compare both calves, in good light, on the same evening and the next morning',
      'Walk as much as is comfortable, in short steps',
      'Start gentle movement once ordinary walking allows it',
      'Ask a pharmacist which painkiller suits you',
    ),
    donts: items(
      'Run to find out whether it still hurts',
      'Have the calf massaged while it is swollen or warm',
      'Wrap it tightly, or sleep in a tight bandage or sleeve',
      'Use painkillers to get through a run',
      'Stretch hard into a sharp pain',
    ),
  },
  {
    blockType: 'prose',
    heading: t('Getting back to running'),
    body: rich(
      p(
        'There is no date on which a calf is ready. There are things that it can do again. Each step below should be free of pain, during it and on the next morning, before you take the next one.',
      ),
      ol(
        'Walk briskly for half an hour.',
        'Rise onto tiptoe on that leg, slowly, nearly as often as on the other.',
        'Hop on the spot.',
        'Run one minute and walk one minute, ten times, on flat ground.',
        'Lengthen the running parts, every other day, until you run for half an hour.',
        'Add hills, and last of all speed.',
      ),
      p(
        'The well-known rule of ten per cent more a week is a habit, not a law. ',
        link('A trial in new runners', sources.buistGradedTraining.url),
        ' found that a graded plan built on it did not lead to fewer injuries. Let how your leg feels next morning set the pace.',
      ),
      p('Go back to running after a clot, a stress fracture or an operation only with your clinician’s agreement.'),
    ),
  },
  {
    blockType: 'prose',
    heading: t('Feet first'),
    body: rich(
      p(
        'Runners who come back often get blisters on feet that have gone soft. A sore foot makes you land differently, which you can do without just now.',
      ),
      p(
        'Plain running socks are enough. Some people like compression socks, but they are not for an unexplained pain or swelling, nor for legs with poor circulation.',
      ),
    ),
  },
  {
    blockType: 'gearSection',
    heading: t('Running socks'),
    intro: t('Plain socks, chosen for dry feet and comfort. Neither treats or prevents a calf injury.'),
    recommendations: [recommendationIds.dryMileSock, recommendationIds.merinoLightSock],
  },
  {
    blockType: 'prose',
    heading: t('Being seen'),
    body: rich(
      p(
        'Early and late runs are often runs beside traffic. Bright colours show by day. After dark they do not: drivers then see what throws their headlights back.',
      ),
      p(
        'Where there is no pavement, face the traffic. Cross where you can be seen, and wait until a driver has clearly stopped.',
      ),
    ),
  },
  {
    blockType: 'gearSection',
    heading: t('Reflective running gear'),
    intro: t('A vest and a set of bands for the dark months. They help you to be noticed; they are no shield.'),
    recommendations: [recommendationIds.reflectiveVest, recommendationIds.reflectiveBands],
  },
  {
    blockType: 'prose',
    heading: t('A way to call, and a way home'),
    body: rich(
      p(
        'On the first runs after an injury, choose a loop that passes your door more than once. Then you can stop whenever the calf says so.',
      ),
      p(
        'Take a charged phone. Tell someone where you are going. Fill in the medical details that your phone shows on its lock screen, with any medicines that you take.',
      ),
    ),
  },
  {
    blockType: 'gearSection',
    heading: t('Phone holders', 'Cell phone holders'),
    intro: t('Two ways to carry a phone that leave your hands free and your stride even.'),
    recommendations: [recommendationIds.phoneBelt, recommendationIds.phoneArmband],
  },
  {
    blockType: 'prose',
    heading: t('Water: drink to thirst'),
    body: rich(
      p(
        'On a run of less than an hour, most people need to carry nothing. On longer or hotter ones, drink when you feel thirsty.',
      ),
      p(
        'More is not safer. ',
        link('Expert consensus', sources.hewButlerHyponatremia.url),
        ' is that drinking well beyond thirst on long efforts can dilute the salt in the blood, and that this can kill. Nor has extra water been shown to prevent cramp.',
      ),
    ),
  },
  {
    blockType: 'gearSection',
    heading: t('Hydration packs'),
    intro: t('For runs with no tap on the way. They carry water; they do not prevent cramp.'),
    recommendations: [recommendationIds.racePack, recommendationIds.longDayPack],
  },
  {
    blockType: 'prose',
    heading: t('What helps most costs nothing'),
    body: rich(
      p(
        'Time, walking and heel raises do more for a calf than anything in a shop. Two or three short strength sessions a week are worth keeping up once you are well again: in trials from other sports, people who trained their strength were hurt less often.',
      ),
    ),
  },
]

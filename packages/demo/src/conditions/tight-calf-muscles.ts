import type { Condition } from '@stride/content/condition/condition'
import type { DemoDates } from '../demo-dates'
import { mediaIds, personIds, siteIds } from '../entry-ids'
import { cite } from '../sources'
import { items, p, rich, t, ul } from '../writing'
import { approvedBy, sign, treatment } from './stating'

/** Sources: Weppler and Magnusson 2010, Radford 2006, Herbert 2011 (Cochrane), Lauersen 2014. */
export function tightCalfMuscles(dates: DemoDates): Condition {
  return {
    title: t('Tight calf muscles'),
    slug: 'tight-calf-muscles',
    otherNames: [{ name: t('Stiff calves') }, { name: t('Calf tightness') }, { name: t('Knots in the calf') }],
    bodyArea: siteIds.lowerLeg,
    summary: t(
      'Calves that feel short, stiff or full, often for weeks. It is a feeling more than an injury, and it usually answers to patience and stronger muscles.',
    ),
    overview: rich(
      p(
        'Tight calves are common in runners. Some feel stiff in the morning and loosen with a jog. Others tighten as the run goes on, or only once it is over.',
      ),
      p(
        'Tight does not always mean short. How far a muscle will stretch depends a good deal on how much stretch you can bear, and that changes with tiredness and load. So a calf can feel tight and still reach its full length.',
      ),
      p(
        'Sore bands that you can feel with a thumb are common too. What they are is debated. They do no harm in themselves. Whether tight calves lead to other injuries is not settled.',
      ),
    ),
    presentations: [
      {
        key: 'lasting',
        name: t('Lasting tightness'),
        onset: 'chronic',
        urgency: 'selfCare',
        symptoms: [
          sign('Stiffness that came on bit by bit, often in both calves', 'tightness'),
          sign('It eases as you warm up and returns later, or builds as you run', 'tightness'),
          sign('Sore bands or small lumps in the muscle when you press', 'tenderMuscleSpot'),
          sign('Less bend at the ankle, for example in a squat', 'tightness'),
          sign(
            'One calf only that is tight, swollen and warm, or sore when you are resting',
            'swellingOfOneCalf',
            'urgent',
          ),
        ],
        helpAdvice: {
          GB:
            'Look after it yourself at first. See a physiotherapist or GP if it is no better after six weeks, or if it is in one calf only. ' +
            'If that calf is also swollen or warm, ask for an urgent GP appointment or get help from {{urgent-help}} the same day. Leave massage until a clot has been ruled out.',
          US:
            'Look after it yourself at first. See a physical therapist or your doctor if it is no better after six weeks, or if it is in one calf only. ' +
            'If that calf is also swollen or warm, call {{urgent-help}} the same day. Leave massage until a clot has been ruled out.',
        },
      },
    ],
    causes: items(
      'More running, hills or speed than the calves are used to',
      'A change to flatter shoes or to landing on the forefoot',
      'Calves that tire early because they are weak for the work they do',
      'A stiff ankle, for example after an old sprain',
    ),
    riskFactors: items(
      'A quick rise in training',
      'Returning after a break',
      'Long days on your feet or in raised heels (little studied)',
    ),
    diagnosis: rich(
      p(
        'A physiotherapist compares both sides. They measure how far your knee goes past your toes with the heel down, count heel raises, and feel the muscle. They also check for the causes on this site that need treatment.',
      ),
      p('No scan is needed unless something else is suspected.'),
    ),
    treatments: [
      treatment(
        'rehabilitation',
        'consensus',
        'Cut back for a week or two to what feels comfortable, then build up in small steps.',
      ),
      treatment(
        'rehabilitation',
        'moderate',
        'Strengthen: slow heel raises over the edge of a step, with the knee straight and with it bent, two or three times a week.',
      ),
      treatment(
        'rehabilitation',
        'moderate',
        'Stretch if you like it: lean into a wall with the heel down, for half a minute, several times a day. Expect a small gain in ankle movement.',
      ),
      treatment(
        'rehabilitation',
        'limited',
        'Massage or a foam roller can ease the feeling for a while. Not on a calf that is swollen, warm or newly painful on one side.',
      ),
      treatment(
        'medical',
        'limited',
        'A night splint or stretching sock holds the foot up while you sleep. It is used for heel pain; little is known about tight calves.',
      ),
    ],
    prevention: rich(
      p(
        'Strength work does more than stretching in studies of sports injury. Stretching before or after exercise barely changes soreness. Do it because it feels good, not because you must.',
      ),
      ul('Raise distance, hills and speed one at a time.', 'Change to lower shoes over weeks, with short runs first.'),
    ),
    returnToRunning: rich(
      p(
        'You rarely need to stop. Keep runs short enough that the calves feel the same next morning as they did before. A sharp pain, or tightness that makes you limp, is a reason to stop that day.',
      ),
    ),
    references: cite(
      dates,
      'wepplerExtensibility',
      'radfordStretching',
      'herbertSoreness',
      'lauersenPrevention',
      'nhsDvt',
    ),
    codes: [],
    figures: [
      {
        media: mediaIds.tightCalf,
        caption: t('A wall stretch: back heel down, knee straight. Bend the back knee to reach the deeper muscle.'),
      },
    ],
    author: personIds.rowanAshdown,
    medicalReview: approvedBy('tomasVerity', dates),
    regions: ['GB', 'US'],
  }
}

import type { Condition } from '@stride/content/condition/condition'
import type { DemoDates } from '../demo-dates'
import { mediaIds, personIds, siteIds } from '../entry-ids'
import { cite } from '../sources'
import { items, link, p, rich, t, ul } from '../writing'
import { approvedBy, sign, treatment } from './stating'

const achillesAdvice = {
  GB: 'If you felt a snap and cannot stand on tiptoe, go to A&E. If you cannot get there safely, call {{emergency-number}}.',
  US: 'If you felt a snap and cannot stand on tiptoe, go to an emergency room. If you cannot get there safely, call {{emergency-number}}.',
}

/** Sources: NHS "Sprains and strains", Green and Pizzari 2017, Green 2022, AAOS on Achilles rupture. */
export function calfStrain(dates: DemoDates): Condition {
  return {
    title: t('Calf strain'),
    slug: 'calf-strain',
    otherNames: [
      { name: t('Pulled calf muscle') },
      { name: t('Torn calf muscle') },
      { name: t('Calf tear') },
      { name: t('Tennis leg') },
    ],
    bodyArea: siteIds.lowerLeg,
    summary: t(
      'A tear in one of the muscles at the back of the lower leg. It tends to happen in a single stride, and most tears heal with time and gradual loading.',
    ),
    overview: rich(
      p(
        'Two muscles do most of the work in your calf. The gastrocnemius is the one whose shape you can see. The soleus lies flat beneath it. Both pull on your heel through the Achilles tendon.',
      ),
      p(
        'In a strain, some muscle fibres tear. The usual place is the inner half of the gastrocnemius, where muscle turns into tendon. That is about halfway down the calf, on the side nearer your other leg.',
      ),
      p(
        'Tears differ in size. After a small one you can walk, if stiffly. After a large one you limp, and the calf swells and bruises. A strain of the soleus can be sneaky: it feels like deep tightness that grows over several runs.',
      ),
    ),
    presentations: [
      {
        key: 'mild',
        name: t('Mild strain'),
        onset: 'acute',
        urgency: 'selfCare',
        description: rich(p('A small tear. You can walk, and you can rise onto tiptoe, though it hurts.')),
        symptoms: [
          sign('A sudden sharp or pulling pain in the calf, from one stride to the next', 'suddenSharpPain'),
          sign('One sore place in the muscle, often on the inner side halfway down', 'tenderMuscleSpot'),
          sign('Stiffness or pain when you push off or climb stairs', 'painOnWeightBearing'),
          sign('A snap at the back of the leg, and the heel will not lift off the floor', 'snapAtTheBack', 'emergency'),
          sign('One calf that is swollen and warm with no injury that you remember', 'swellingOfOneCalf', 'urgent'),
        ],
        helpAdvice: {
          GB: `Most small strains can be looked after at home. See a GP or physiotherapist if walking is no easier after a week. ${achillesAdvice.GB} If one calf is swollen and warm with no injury to explain it, ask for an urgent GP appointment or get help from {{urgent-help}} today.`,
          US: `Most small strains can be looked after at home. See your doctor or a physical therapist if walking is no easier after a week. ${achillesAdvice.US} If one calf is swollen and warm with no injury to explain it, call {{urgent-help}} today.`,
        },
      },
      {
        key: 'severe',
        name: t('Larger tear'),
        onset: 'acute',
        urgency: 'routine',
        description: rich(p('More fibres are torn. You limp, and rising onto tiptoe hurts too much to try twice.')),
        symptoms: [
          sign('A sudden strong pain that stops you at once', 'suddenSharpPain'),
          sign('Swelling in the hours after, and bruising that can sink towards the ankle over days', 'bruising'),
          sign('A limp, or pain with each step', 'painOnWeightBearing'),
          sign('A gap or dent that you can feel in the muscle', 'tenderMuscleSpot'),
          sign('Pain that keeps growing, with a hard calf or a numb foot', 'painOutOfProportion', 'emergency'),
        ],
        helpAdvice: {
          GB: `See a GP or physiotherapist within a few days. ${achillesAdvice.GB} For pain that keeps growing with a hard calf or a numb foot, call {{emergency-number}} or go to A&E now.`,
          US: `See your doctor or a physical therapist within a few days. ${achillesAdvice.US} For pain that keeps growing with a hard calf or a numb foot, call {{emergency-number}} or go to an emergency room now.`,
        },
      },
    ],
    causes: items(
      'Pushing off hard: a sprint, a hill or a sudden change of pace',
      'Landing with the knee straight while the ankle bends up',
      'Running on when the calf is already tired',
      'A quick rise in distance or speed, or a switch to lower-heeled shoes',
    ),
    riskFactors: items(
      'An earlier calf strain, above all in recent months',
      'Being older: the risk climbs with age',
      'Another leg injury not long ago (the evidence for this is weaker)',
    ),
    diagnosis: rich(
      p(
        'A clinician asks how it happened, feels the calf and watches you rise onto tiptoe. They squeeze the calf to see whether the foot moves, which shows whether the Achilles tendon is whole.',
      ),
      p(
        'They also look for signs of a blood clot, because a clot and a strain can look alike. Most strains need no scan. Ultrasound or MRI can help if the picture is unclear or healing is slow.',
      ),
    ),
    treatments: [
      treatment('firstAid', 'consensus', 'Stop running. For a day or two, walk only as far as you can without a limp.'),
      treatment(
        'firstAid',
        'limited',
        'Cold can dull the pain. Wrap it in cloth and leave it on for no more than 20 minutes. Little is known about whether it speeds healing.',
      ),
      treatment(
        'firstAid',
        'limited',
        'A snug elastic bandage and a raised leg can limit swelling. Take the bandage off if the foot tingles, goes numb or turns pale, or if pain grows.',
      ),
      treatment(
        'firstAid',
        'consensus',
        'Leave out heat, alcohol and massage for the first two or three days. They can increase bleeding and swelling.',
      ),
      treatment('firstAid', 'consensus', 'Paracetamol can ease pain. Ask a pharmacist what suits you.'),
      treatment(
        'rehabilitation',
        'moderate',
        'After about two days, start to move the ankle gently and walk as pain allows. In a trial of thigh and calf injuries, those who began early were back at sport about three weeks sooner.',
      ),
      treatment(
        'rehabilitation',
        'consensus',
        'Build strength step by step: heel raises on two legs, then on one, with the knee straight and with it bent. Add weight, then hops.',
      ),
      treatment(
        'rehabilitation',
        'consensus',
        'Do not have the calf massaged deeply until a blood clot has been ruled out.',
      ),
      treatment(
        'medical',
        'consensus',
        'A heel lift, crutches or a boot for a short time if walking is too sore.',
        'severe',
      ),
      treatment('surgical', 'consensus', 'Surgery is rarely needed for a torn calf muscle.', 'severe'),
    ],
    prevention: rich(
      p(
        'No plan has been proved to prevent calf strains. In trials from other sports, strength training meant fewer injuries, so strong calves are a sensible aim. Heel raises two or three times a week are a simple start.',
      ),
      p('Warm up before fast running. Bring in hills, speed and new shoes one at a time.'),
    ),
    returnToRunning: rich(
      p('Let what you can do decide, not the calendar. Experts look for these first:'),
      ul(
        'brisk walking for half an hour without pain',
        'about as many single-leg heel raises as on the other side',
        'hopping on that leg without pain',
      ),
      p(
        'Then mix short runs with walking, on flat ground, every other day. Speed and hills come last. Many people feel better within two weeks. A larger tear can take months, and a strain of the soleus is often slow.',
      ),
      p(
        'Running too soon is how strains come back. If pain returns in a run, stop and go back one step. ',
        link('Read how to build up again in our guide', '/guides/calf-pain-from-running'),
        '.',
      ),
    ),
    references: cite(
      dates,
      'nhsSprainsAndStrains',
      'aaosSoftTissue',
      'aaosAchillesRupture',
      'greenRiskFactors',
      'greenManagement',
      'fifaEarlyRehabilitation',
      'duboisPeaceAndLove',
      'bleakleyIce',
      'lauersenPrevention',
    ),
    codes: [
      {
        system: 'ICD-10',
        version: '2019',
        code: 'S86.1',
        title: 'Injury of other muscle(s) and tendon(s) of posterior muscle group at lower leg level',
        match: 'broader',
        mappedBy: personIds.imaniCalloway,
        mappedOn: dates.reviewedAt,
      },
      {
        system: 'ICD-10-CM',
        version: '2025',
        code: 'S86.11',
        title: 'Strain of other muscle(s) and tendon(s) of posterior muscle group at lower leg level',
        match: 'broader',
        mappedBy: personIds.imaniCalloway,
        mappedOn: dates.reviewedAt,
      },
    ],
    figures: [
      {
        media: mediaIds.calfStrain,
        caption: t('Most calf tears happen here: on the inner side, where muscle becomes tendon.'),
      },
    ],
    author: personIds.rowanAshdown,
    medicalReview: approvedBy('imaniCalloway', dates),
    regions: ['GB', 'US'],
  }
}

import type { Condition } from '@stride/content/condition/condition'
import type { DemoDates } from '../demo-dates'
import { mediaIds, personIds, siteIds } from '../entry-ids'
import { cite } from '../sources'
import { items, ol, p, rich, t } from '../writing'
import { approvedBy, sign, treatment } from './stating'

/** Sources: NHS "Leg cramps", Miller 2022, Schwellnus 2011, Garrison 2020 (Cochrane), Hew-Butler 2015. */
export function calfCramp(dates: DemoDates): Condition {
  return {
    title: t('Calf cramp'),
    slug: 'calf-cramp',
    otherNames: [
      { name: t('Leg cramp') },
      { name: t('Muscle spasm in the calf', 'Charley horse') },
      { name: t('Exercise-associated muscle cramp') },
    ],
    bodyArea: siteIds.lowerLeg,
    summary: t(
      'A calf muscle that tightens hard on its own and hurts until it lets go. It is common late in long or fast runs, and nearly always harmless.',
    ),
    overview: rich(
      p(
        'In a cramp the muscle shortens without being told to. You can often see or feel it stand up in a hard knot. Most cramps are over within seconds or a few minutes. Soreness can stay for a day.',
      ),
      p(
        'Nobody knows for certain why runners cramp. The best-supported idea is that a tired muscle and its nerves fall out of balance. Several things seem to add up, and they differ from person to person.',
      ),
      p(
        'It is often said that cramp comes from drinking too little. The evidence for that is weak. In one study of long-distance triathletes, a fast pace and earlier cramps went with cramping. Dehydration and blood salt did not.',
      ),
    ),
    presentations: [
      {
        key: 'during-or-after-a-run',
        name: t('During or after a run'),
        onset: 'acute',
        urgency: 'selfCare',
        symptoms: [
          sign('A muscle that suddenly tightens and will not let go', 'involuntaryTightening'),
          sign('Strong pain that fades when the muscle is stretched', 'suddenSharpPain'),
          sign('It comes late in a hard run, or in the hours after it', 'involuntaryTightening'),
          sign('Soreness for up to a day once the cramp has gone', 'tenderMuscleSpot'),
          sign(
            'Cramp with confusion, repeated vomiting, a seizure or collapse during or after long exercise',
            'confusion',
            'emergency',
          ),
          sign('After the cramp has gone, one calf stays swollen, warm and sore', 'swellingOfOneCalf', 'urgent'),
        ],
        helpAdvice: {
          GB:
            'A single cramp needs no appointment. See a GP if cramps last longer than ten minutes, spoil your sleep, or come with numb or swollen legs. ' +
            'If one calf stays swollen, warm and sore, ask for an urgent GP appointment or get help from {{urgent-help}} the same day. ' +
            'If someone is confused, has a seizure, keeps vomiting or collapses, call {{emergency-number}}.',
          US:
            'A single cramp needs no appointment. See your doctor if cramps last longer than ten minutes, spoil your sleep, or come with numb or swollen legs. ' +
            'If one calf stays swollen, warm and sore, call {{urgent-help}} the same day. ' +
            'If someone is confused, has a seizure, keeps vomiting or collapses, call {{emergency-number}}.',
        },
      },
    ],
    causes: items(
      'A muscle that is tired, above all near the end of a long or fast run',
      'Running faster, longer or hillier than you have trained for',
      'Some medicines, such as statins and water tablets',
      'Often no cause can be found',
    ),
    riskFactors: items(
      'Having cramped before',
      'A race pace well above your training pace',
      'A recent muscle injury in the same leg',
      'Late pregnancy, and getting older (for cramps at rest)',
    ),
    diagnosis: rich(
      p(
        'What you describe is usually enough. There is no test for a cramp that has passed. If cramps keep coming back, a clinician asks about your training, your medicines and your health, and may check your blood.',
      ),
    ),
    treatments: [
      treatment(
        'firstAid',
        'moderate',
        'Stop, and stretch the muscle gently until it lets go: keep the knee straight and draw the toes towards you. Someone else can hold the foot for you.',
      ),
      treatment('firstAid', 'consensus', 'Once it lets go, walk slowly. Light rubbing can ease what soreness is left.'),
      treatment(
        'firstAid',
        'consensus',
        'Drink if you are thirsty. Do not force fluids: drinking far beyond thirst can dilute the salt in your blood, which is dangerous.',
      ),
      treatment(
        'firstAid',
        'consensus',
        'Painkillers act too slowly to stop a cramp. Paracetamol can ease soreness afterwards.',
      ),
      treatment(
        'medical',
        'limited',
        'Magnesium tablets: trials found no clear benefit in older adults, and none looked at cramp from exercise.',
      ),
    ],
    prevention: rich(
      p('Nothing prevents cramp reliably. Advice that fits you beats general rules. It is worth trying to:'),
      ol(
        'train at the pace and on the hills that you plan to race',
        'start races at a pace that you can hold',
        'strengthen your calves, with heel raises for example',
        'eat enough before and during long runs, so that you tire later',
        'stretch your calves regularly, if you like how it feels: the evidence is thin but the risk is low',
      ),
    ),
    returnToRunning: rich(
      p(
        'You can run again once the muscle is soft and walking is comfortable. After a strong cramp, leave fast running for a day or two. If the calf still hurts in one place, treat it as a strain and take more time.',
      ),
    ),
    references: cite(
      dates,
      'nhsLegCramps',
      'medlineCramps',
      'millerCramps',
      'schwellnusIronman',
      'garrisonMagnesium',
      'hewButlerHyponatremia',
    ),
    codes: [
      {
        system: 'ICD-10',
        version: '2019',
        code: 'R25.2',
        title: 'Cramp and spasm',
        match: 'broader',
        mappedBy: personIds.imaniCalloway,
        mappedOn: dates.reviewedAt,
      },
      {
        system: 'ICD-10-CM',
        version: '2025',
        code: 'R25.2',
        title: 'Cramp and spasm',
        match: 'broader',
        mappedBy: personIds.imaniCalloway,
        mappedOn: dates.reviewedAt,
      },
    ],
    figures: [
      {
        media: mediaIds.calfCramp,
        caption: t('The muscle shortens into a hard knot. Drawing the toes towards you lengthens it again.'),
      },
    ],
    author: personIds.rowanAshdown,
    medicalReview: approvedBy('tomasVerity', dates),
    regions: ['GB', 'US'],
  }
}

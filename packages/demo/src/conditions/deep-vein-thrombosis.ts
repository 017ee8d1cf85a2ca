import type { Condition } from '@stride/content/condition/condition'
import type { DemoDates } from '../demo-dates'
import { mediaIds, personIds, siteIds } from '../entry-ids'
import { cite } from '../sources'
import { bold, items, p, rich, t, ul } from '../writing'
import { approvedBy, sign, treatment } from './stating'

/** Sources: NHS "DVT" and "Pulmonary embolism", NICE NG158, CDC on blood clots, Wells 2003. */
export function deepVeinThrombosis(dates: DemoDates): Condition {
  return {
    title: t('Deep vein thrombosis (DVT)'),
    slug: 'deep-vein-thrombosis',
    otherNames: [{ name: t('DVT') }, { name: t('Blood clot in the leg') }, { name: t('Venous thromboembolism') }],
    bodyArea: siteIds.lowerLeg,
    summary: t(
      'A blood clot in a vein deep inside the leg, often in the calf. It needs help the same day, because part of the clot can travel to the lungs.',
    ),
    overview: rich(
      p(
        'Deep veins carry blood back from your legs to your heart. A clot in one of them blocks that flow, so the leg swells and aches. It can feel much like a pulled muscle.',
      ),
      p(
        'A clot can grow, and a piece can break off and lodge in the lungs. That is called a pulmonary embolism and it can be deadly. Treatment works well, and the sooner it starts the better.',
      ),
      p(
        'Fit people get clots too. A calf that hurts with no injury to explain it deserves this thought, above all after a long journey, an operation, or weeks in a cast.',
      ),
    ),
    presentations: [
      {
        key: 'in-the-leg',
        name: t('Clot in the leg'),
        onset: 'acute',
        urgency: 'urgent',
        description: rich(
          p('Not everyone has all of these signs, and some people have none. It is nearly always one leg.'),
        ),
        symptoms: [
          sign(
            'Throbbing, cramping or constant pain in one calf or thigh, without an injury to explain it',
            'constantPain',
            'urgent',
          ),
          sign('One leg that is swollen compared with the other', 'swellingOfOneCalf', 'urgent'),
          sign('Warm skin round the painful place', 'warmth', 'urgent'),
          sign('Red or darker skin there, which can be harder to see on brown or black skin', 'skinColour', 'urgent'),
          sign('Veins near the surface that are swollen, hard or sore', 'swollenVeins', 'urgent'),
        ],
        helpAdvice: {
          GB: 'Get help today: ask for an urgent GP appointment or get help from {{urgent-help}}. {{urgent-note}} With breathlessness or chest pain, call {{emergency-number}}.',
          US: 'Get help today: call {{urgent-help}} and say that you are worried about a blood clot. {{urgent-note}} With shortness of breath or chest pain, call {{emergency-number}}.',
        },
      },
      {
        key: 'with-breathlessness-or-chest-pain',
        name: t('With breathlessness or chest pain'),
        onset: 'acute',
        urgency: 'emergency',
        description: rich(
          p('These are signs that a clot may have reached the lungs. They can come without any sign in the leg.'),
        ),
        symptoms: [
          sign('A painful or swollen leg together with breathlessness', 'breathlessness', 'emergency'),
          sign('Chest or upper back pain that is worse when you breathe in', 'chestPain', 'emergency'),
          sign('Coughing up blood', 'coughingBlood', 'emergency'),
          sign('Fainting, or a racing heart with breathlessness', 'breathlessness', 'emergency'),
        ],
        helpAdvice: {
          GB: 'Call {{emergency-number}} for an ambulance. Do not drive yourself. {{emergency-note}}',
          US: 'Call {{emergency-number}}. Do not drive yourself. {{emergency-note}}',
        },
      },
    ],
    causes: items(
      'Blood that flows slowly: a long journey, bed rest, a leg in a cast or boot',
      'Blood that clots more readily: after surgery, in pregnancy, with cancer, or by inheritance',
      'A vein that was hurt by an injury or an operation',
      'Often no cause is found',
    ),
    riskFactors: items(
      'An operation, a stay in hospital or a serious injury in the past three months',
      'A clot before, or a close relative who had one',
      'The contraceptive pill with oestrogen, HRT tablets, pregnancy and the weeks after birth',
      'Sitting still for three hours or more, such as on a flight',
      'Cancer and its treatment',
      'Being over 60, or living with obesity',
    ),
    diagnosis: rich(
      p(
        'A clinician scores your signs and risks, and may take a blood test called D-dimer. A low score with a normal test makes a clot very unlikely. Otherwise an ultrasound scan looks at the vein.',
      ),
      p(
        'UK guidance asks for the scan within 24 hours, with treatment meanwhile if it cannot be done within four. Anywhere else, ask for it without delay too.',
      ),
      p('You cannot test for a clot at home. Pulling the foot up or squeezing the calf proves nothing.'),
    ),
    treatments: [
      treatment(
        'firstAid',
        'consensus',
        'Get help first. Do not run, do not massage the calf, and do not try to stretch the pain away.',
        'in-the-leg',
      ),
      treatment(
        'firstAid',
        'consensus',
        'Call an ambulance. Sit down and rest until it arrives.',
        'with-breathlessness-or-chest-pain',
      ),
      treatment(
        'medical',
        'strong',
        'Medicines that stop the clot from growing (anticoagulants, often called blood thinners), usually for at least three months.',
      ),
      treatment(
        'medical',
        'moderate',
        'Walking once treatment has begun. You need not stay in bed, unless your team says so.',
        'in-the-leg',
      ),
      treatment(
        'medical',
        'moderate',
        'Compression stockings are no longer offered as a routine to prevent later trouble. Wear one only if your team advises it.',
        'in-the-leg',
      ),
      treatment(
        'surgical',
        'limited',
        'A filter in the large vein of the belly, or removal of the clot, for the few people who need more than medicine.',
      ),
    ],
    prevention: rich(
      p('On long journeys and on days at a desk:'),
      ul(
        'stand up and walk every hour or so',
        'bend and stretch your ankles while you sit',
        'tell a clinician before a flight if you have had a clot, or an operation not long ago',
      ),
      p('If you take the pill or HRT, or are pregnant, ask what your own risk is. Do not stop a medicine on your own.'),
    ),
    returnToRunning: rich(
      p(
        bold('Do not run on a leg that might have a clot in it.'),
        ' Once treatment has started, walking is encouraged. When to jog again is for your clinic to say. There are few studies to go by.',
      ),
      p(
        'While you take blood thinners you bleed more easily. Ask about trails, contact sports and anything with a risk of falling. Stop and get help if swelling returns, or if you are short of breath.',
      ),
    ),
    references: cite(
      dates,
      'nhsDvt',
      'nhsPulmonaryEmbolism',
      'niceVenousThromboembolism',
      'cdcBloodClots',
      'medlineDvt',
      'wellsDDimer',
    ),
    codes: [
      {
        system: 'ICD-10',
        version: '2019',
        code: 'I80.2',
        title: 'Phlebitis and thrombophlebitis of other deep vessels of lower extremities',
        match: 'broader',
        mappedBy: personIds.imaniCalloway,
        mappedOn: dates.reviewedAt,
      },
      {
        system: 'ICD-10-CM',
        version: '2025',
        code: 'I82.4',
        title: 'Acute embolism and thrombosis of deep veins of lower extremity',
        match: 'broader',
        mappedBy: personIds.imaniCalloway,
        mappedOn: dates.reviewedAt,
      },
    ],
    figures: [
      {
        media: mediaIds.deepVein,
        caption: t('The deep veins run between the muscles. A clot in the calf slows the blood on its way up.'),
      },
    ],
    author: personIds.rowanAshdown,
    medicalReview: approvedBy('imaniCalloway', dates),
    regions: ['GB', 'US'],
  }
}

import type { Condition } from '@stride/content/condition/condition'
import type { DemoDates } from '../demo-dates'
import { mediaIds, personIds, siteIds } from '../entry-ids'
import { cite } from '../sources'
import { items, ol, p, rich, t } from '../writing'
import { approvedBy, sign, treatment } from './stating'

/** Sources: AAOS "Stress Fractures", Warden 2014, Wright 2015, Schneiders 2012, IOC consensus on REDs 2023. */
export function fibulaStressFracture(dates: DemoDates): Condition {
  return {
    title: t('Fibula stress fracture'),
    slug: 'fibula-stress-fracture',
    otherNames: [
      { name: t('Fibular stress fracture') },
      { name: t('Bone stress injury of the fibula') },
      { name: t('Hairline fracture of the outer leg') },
    ],
    bodyArea: siteIds.lowerLeg,
    summary: t(
      'A fine crack in the thin bone on the outer side of the lower leg, from load that the bone had no time to answer. It is uncommon, and it heals well when it is given rest.',
    ),
    overview: rich(
      p(
        'The fibula runs down the outer side of your leg to the bump at the ankle. It carries little of your weight, but many muscles pull on it, some of those of the calf among them.',
      ),
      p(
        'Bone renews itself in answer to load. When load rises faster than bone is rebuilt, the bone first becomes sore inside and can then crack. The usual place in runners is a hand’s width or less above the ankle.',
      ),
      p('Pain can spread into the calf, so it is easily taken for a muscle strain that will not heal.'),
    ),
    presentations: [
      {
        key: 'gradual',
        name: t('Building up over weeks'),
        onset: 'chronic',
        urgency: 'routine',
        symptoms: [
          sign('Pain on the outer side of the lower leg, sometimes reaching round to the calf', 'painOnWeightBearing'),
          sign('It comes earlier in each run and takes longer to settle', 'painOnWeightBearing'),
          sign('One spot on the bone that hurts when you press it', 'tenderBoneSpot'),
          sign('Pain when you walk or hop, and later at rest or in bed', 'nightPain'),
          sign(
            'A sudden sharp pain in a leg that was already sore, and you cannot put weight on it',
            'painOnWeightBearing',
            'urgent',
          ),
        ],
        helpAdvice: {
          GB: 'Stop running and see a GP or physiotherapist within a week or two. If the pain turns sharp and you cannot put weight on the leg, get help the same day: go to an urgent treatment centre or A&E, or ask {{urgent-help}}.',
          US: 'Stop running and see your doctor or a sports medicine physician within a week or two. If the pain turns sharp and you cannot put weight on the leg, get help the same day: go to an urgent care clinic with X-ray or an emergency room.',
        },
      },
    ],
    causes: items(
      'A jump in distance, speed or number of runs within a few weeks',
      'The repeated pull and twist of the muscles that hold on to the bone',
      'Running on when bone pain has already begun',
      'Eating less than your training uses up',
    ),
    riskFactors: items(
      'A stress fracture in the past (strong evidence)',
      'Being a woman (strong evidence), above all with missed or irregular periods',
      'Low energy intake over a long time (called REDs), or an eating disorder (expert consensus)',
      'Low bone density, or low vitamin D (the evidence on vitamin D is mixed)',
    ),
    diagnosis: rich(
      p(
        'A clinician asks about your training, meals and, where it applies, periods. They press along the bone. No such test is exact enough to settle it alone.',
      ),
      p(
        'An X-ray is often normal in the first weeks. MRI shows the injury early and how far it has gone. If you have had several, blood tests and a bone density scan can be worth doing.',
      ),
    ),
    treatments: [
      treatment('firstAid', 'consensus', 'Stop running and jumping as soon as you suspect it.'),
      treatment(
        'rehabilitation',
        'moderate',
        'Walk only as far as is free of pain. Swimming, deep-water running or cycling can keep you fit if they cause no pain.',
      ),
      treatment('medical', 'consensus', 'A walking boot or crutches for a few weeks if walking hurts.'),
      treatment(
        'medical',
        'consensus',
        'For pain, paracetamol is the usual first choice. Ask before you take ibuprofen or the like, which might slow bone healing.',
      ),
      treatment(
        'medical',
        'moderate',
        'Eat enough for your training. Ask a doctor or dietitian for help if that is hard, or if your periods have stopped.',
      ),
      treatment('surgical', 'consensus', 'An operation is almost never needed for this bone.'),
    ],
    prevention: rich(
      p(
        'Give bone time: after a rise in training, hold the level for a few weeks. A fixed rule such as ten per cent a week has not been shown to prevent injuries in beginners, so let soreness guide you.',
      ),
      p('Eat enough, sleep enough, and add strength training. Treat bone pain as a message, not a test of will.'),
    ),
    returnToRunning: rich(
      p('Most people are back within two to three months. A common way is:'),
      ol(
        'Walk in daily life without pain for at least five days in a row.',
        'Walk briskly for 30 minutes without pain, then again next day.',
        'Run one minute and walk one minute, for 20 minutes, every other day.',
        'Lengthen the runs step by step. Add distance first and speed last.',
      ),
      p('If the spot hurts during a run or the next morning, rest until it is gone and go back one step.'),
    ),
    references: cite(
      dates,
      'aaosStressFractures',
      'wardenBoneStress',
      'wrightStressFractures',
      'schneidersTests',
      'mountjoyReds',
      'buistGradedTraining',
    ),
    codes: [
      {
        system: 'ICD-10',
        version: '2019',
        code: 'M84.3',
        title: 'Stress fracture, not elsewhere classified',
        match: 'broader',
        mappedBy: personIds.imaniCalloway,
        mappedOn: dates.reviewedAt,
      },
      {
        system: 'ICD-10-CM',
        version: '2025',
        code: 'M84.36',
        title: 'Stress fracture, tibia and fibula',
        match: 'broader',
        mappedBy: personIds.imaniCalloway,
        mappedOn: dates.reviewedAt,
      },
    ],
    figures: [
      {
        media: mediaIds.fibula,
        caption: t('The fibula is the thinner bone, on the outer side. Runners most often crack it above the ankle.'),
      },
    ],
    author: personIds.rowanAshdown,
    medicalReview: approvedBy('imaniCalloway', dates),
    regions: ['GB', 'US'],
  }
}

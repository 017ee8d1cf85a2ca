import { medicalReviewFixtures } from '../medical-review/medical-review.fixtures'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import { referenceFixtures } from '../references/references.fixtures'
import { richTextFixtures } from '../rich-text/rich-text.fixtures'
import type { Condition } from './condition'

const common = {
  bodyArea: fixtureIds.bodyArea,
  overview: { 'en-GB': richTextFixtures.everything },
  causes: [{ text: { 'en-GB': 'Doing too much too soon' } }],
  riskFactors: [{ text: { 'en-GB': 'A rise in weekly distance' } }],
  diagnosis: { 'en-GB': richTextFixtures.paragraph },
  references: [referenceFixtures.page, referenceFixtures.paper],
  figures: [{ media: fixtureIds.media, caption: { 'en-GB': 'Where it hurts.' } }],
  author: fixtureIds.author,
  medicalReview: medicalReviewFixtures.current,
  regions: ['GB', 'US'],
} satisfies Partial<Condition>

export const conditionFixtures = {
  selfCare: {
    ...common,
    title: { 'en-GB': 'Tight calf' },
    slug: 'tight-calf',
    otherNames: [{ name: { 'en-GB': 'Stiff calf' } }],
    summary: { 'en-GB': 'The calf feels tight.' },
    presentations: [
      {
        key: 'chronic',
        name: { 'en-GB': 'Gradual tightness' },
        onset: 'chronic',
        urgency: 'selfCare',
        symptoms: [{ text: { 'en-GB': 'A pulling feeling', 'en-US': 'A tugging feeling' } }],
        helpAdvice: { GB: 'See a physiotherapist if it stays.', US: 'See a physical therapist if it stays.' },
      },
    ],
    treatments: [
      { text: { 'en-GB': 'Stretch gently' }, phase: 'rehabilitation', presentations: [], evidence: 'limited' },
    ],
    codes: [],
  },
  redFlag: {
    ...common,
    title: { 'en-GB': 'Pulled calf' },
    slug: 'pulled-calf',
    otherNames: [],
    summary: { 'en-GB': 'Some fibres of the calf tear.' },
    presentations: [
      {
        key: 'acute',
        name: { 'en-GB': 'Sudden' },
        onset: 'acute',
        urgency: 'routine',
        symptoms: [
          { text: { 'en-GB': 'Sudden pain' } },
          { text: { 'en-GB': 'A snap, and you cannot stand on tiptoe' }, redFlag: 'emergency' },
        ],
        helpAdvice: { GB: 'See your GP.', US: 'See your doctor.' },
      },
    ],
    treatments: [
      { text: { 'en-GB': 'Rest' }, phase: 'firstAid', presentations: [{ key: 'acute' }], evidence: 'consensus' },
    ],
    codes: [],
  },
  emergency: {
    ...common,
    title: { 'en-GB': 'Pressure in the leg', 'en-US': 'Pressure in the leg' },
    slug: 'pressure-in-the-leg',
    otherNames: [],
    summary: { 'en-GB': 'Acute: an emergency. Chronic: a routine matter.' },
    presentations: [
      {
        key: 'acute',
        name: { 'en-GB': 'Acute' },
        onset: 'acute',
        urgency: 'emergency',
        description: { 'en-GB': richTextFixtures.paragraph },
        symptoms: [{ text: { 'en-GB': 'Worsening pain' }, symptom: fixtureIds.symptom, redFlag: 'emergency' }],
        helpAdvice: { GB: 'Call {{emergency-number}}. {{emergency-note}}', US: 'Call {{emergency-number}}.' },
      },
      {
        key: 'chronic',
        name: { 'en-GB': 'Chronic' },
        onset: 'chronic',
        urgency: 'routine',
        symptoms: [{ text: { 'en-GB': 'Ache that eases with rest' } }],
        helpAdvice: { GB: 'See your GP.', US: 'See your doctor.' },
      },
    ],
    treatments: [
      { text: { 'en-GB': 'Surgery' }, phase: 'surgical', presentations: [{ key: 'acute' }], evidence: 'strong' },
      {
        text: { 'en-GB': 'Run less' },
        phase: 'rehabilitation',
        presentations: [{ key: 'chronic' }],
        evidence: 'limited',
      },
      { text: { 'en-GB': 'Tests' }, phase: 'medical', presentations: [], evidence: 'moderate' },
    ],
    prevention: { 'en-GB': richTextFixtures.paragraph },
    returnToRunning: { 'en-GB': richTextFixtures.paragraph },
    codes: [
      {
        system: 'ICD-10',
        version: '2019',
        code: 'T79.6',
        title: 'Traumatic ischaemia of muscle',
        match: 'broader',
        mappedBy: fixtureIds.reviewer,
        mappedOn: '2026-03-31',
      },
    ],
  },
} satisfies Record<string, Condition>

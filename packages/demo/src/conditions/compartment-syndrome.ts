import type { Condition } from '@stride/content/condition/condition'
import type { DemoDates } from '../demo-dates'
import { mediaIds, personIds, siteIds } from '../entry-ids'
import { cite } from '../sources'
import { bold, items, p, rich, t } from '../writing'
import { approvedBy, sign, treatment } from './stating'

/**
 * Two matters under one name: an emergency when acute, a routine one when it comes with exercise.
 * Sources: NHS and AAOS "Compartment syndrome", StatPearls NBK448124, Winkes 2014, Roberts 2012, Buerba 2019.
 */
export function compartmentSyndrome(dates: DemoDates): Condition {
  return {
    title: t('Compartment syndrome'),
    slug: 'compartment-syndrome',
    otherNames: [
      { name: t('Exertional compartment syndrome') },
      { name: t('Acute compartment syndrome') },
      { name: t('Posterior compartment syndrome') },
      { name: t('Pressure in the calf') },
    ],
    bodyArea: siteIds.lowerLeg,
    summary: t(
      'Pressure that builds up inside a closed space of muscle. After an injury it is an emergency. As a pain that comes with each run and goes with rest, it can wait for an appointment.',
    ),
    overview: rich(
      p(
        'The muscles of your lower leg lie in four compartments. Each is wrapped in a tough sheet called fascia, which hardly gives. If what is inside swells, pressure rises and less blood gets through.',
      ),
      p(
        bold('Acute'),
        ' compartment syndrome follows a broken bone, a hard blow, a crush, or a cast or bandage that is too tight. Rarely, it follows a very hard effort with no injury at all. Within hours, muscle and nerves can be damaged for good.',
      ),
      p(
        bold('Chronic'),
        ' or exertional compartment syndrome comes with exercise. Muscles take up more room when they work. In some runners the pressure then grows painful, and it drops again at rest. It is unpleasant rather than dangerous.',
      ),
    ),
    presentations: [
      {
        key: 'acute',
        name: t('Acute: after an injury'),
        onset: 'acute',
        urgency: 'emergency',
        description: rich(p('Hours matter. Nothing that you can do at home takes the pressure away.')),
        symptoms: [
          sign('Pain far worse than the injury explains, and still growing', 'painOutOfProportion', 'emergency'),
          sign('A calf that feels tight, hard and full, with shiny or stretched skin', 'tightness', 'emergency'),
          sign('Pain that jumps when the foot or toes are moved for you', 'painOutOfProportion', 'emergency'),
          sign('Numbness, pins and needles or weakness in the foot, with a painful calf', 'numbness', 'emergency'),
        ],
        helpAdvice: {
          GB: 'Call {{emergency-number}} or go to A&E now. Do not wait to see whether it settles. {{emergency-note}}',
          US: 'Call {{emergency-number}} or go to an emergency room now. Do not wait to see whether it settles. {{emergency-note}}',
        },
      },
      {
        key: 'chronic',
        name: t('Chronic: with each run'),
        onset: 'chronic',
        urgency: 'routine',
        description: rich(
          p('It often affects both legs, and the pattern repeats so exactly that runners can predict it.'),
        ),
        symptoms: [
          sign('A deep ache, tightness or pressure that builds as you run', 'tightness'),
          sign('It starts at nearly the same time or distance on every run', 'painAtTheSamePoint'),
          sign('It fades within minutes of stopping, and is gone by the next day', 'painThatEasesWithRest'),
          sign('A foot that tingles or feels clumsy while the pain lasts', 'numbness'),
          sign(
            'Pain that does not ease after you stop, and grows, with a hard calf or a numb foot',
            'painOutOfProportion',
            'emergency',
          ),
        ],
        helpAdvice: {
          GB: 'See a GP or a physiotherapist. They can refer you to a specialist in sport and exercise medicine. If the pain does not ease when you stop and keeps growing, call {{emergency-number}} or go to A&E.',
          US: 'See your doctor, a sports medicine physician or a physical therapist. If the pain does not ease when you stop and keeps growing, call {{emergency-number}} or go to an emergency room.',
        },
      },
    ],
    causes: items(
      'Acute: a broken bone, a hard knock, a crush, or bleeding into the muscle',
      'Acute: a plaster cast, bandage or sleeve that is too tight',
      'Chronic: muscle that fills its compartment during exercise (why some people get it is not well understood)',
    ),
    riskFactors: items(
      'Acute: a broken shin bone, and medicines that thin the blood',
      'Chronic: running and marching, often in young adults',
      'Chronic: a sharp rise in training',
    ),
    diagnosis: rich(
      p(
        bold('Acute: '),
        'doctors go by the signs and may measure the pressure in the muscle with a needle. They do not delay surgery when the signs are clear.',
      ),
      p(
        bold('Chronic: '),
        'other causes are ruled out first, with an X-ray or MRI for example. The pressure can then be measured before and after a run. Experts do not agree on which reading proves it.',
      ),
    ),
    treatments: [
      treatment(
        'firstAid',
        'consensus',
        'Get help first: call an ambulance or go to A&E. Then take off anything tight, such as bandages, sleeves, socks and shoes.',
        'acute',
      ),
      treatment(
        'firstAid',
        'consensus',
        'Keep the leg level with your heart, neither raised nor hanging down.',
        'acute',
      ),
      treatment(
        'firstAid',
        'consensus',
        'No ice, no bandage and no massage: they can make it worse. Do not wait for painkillers to work before you get help.',
        'acute',
      ),
      treatment(
        'surgical',
        'strong',
        'An urgent operation (fasciotomy) opens the sheet round the muscle so that blood can flow again.',
        'acute',
      ),
      treatment(
        'rehabilitation',
        'consensus',
        'Run less for a while: half of your usual distance, or none. Cycling or swimming often brings on no pain. Rest helps for as long as it lasts.',
        'chronic',
      ),
      treatment(
        'rehabilitation',
        'limited',
        'Learning to land with shorter steps and less heel has helped in small studies, mostly for the front of the leg.',
        'chronic',
      ),
      treatment(
        'rehabilitation',
        'limited',
        'Massage, insoles and physiotherapy are often tried. Results are uncertain.',
        'chronic',
      ),
      treatment(
        'surgical',
        'limited',
        'If pain stays and running matters to you, a planned operation can open the compartment. For the deep compartment at the back, 30 to 65 people in 100 did well, in small studies.',
        'chronic',
      ),
    ],
    prevention: rich(
      p('No way to prevent the chronic kind has been proved. Raise your training in small steps.'),
      p(
        'After any knock to the calf, do not wrap it tightly. Watch for pain that grows instead of fading over the next day or two.',
      ),
    ),
    returnToRunning: rich(
      p(
        bold('Chronic: '),
        'run only as far as you can without bringing on the pain, and lengthen runs a little at a time. After planned surgery, your surgical team sets the steps. Many people take two to three months.',
      ),
      p(
        bold('Acute: '),
        'running is a question for months later, for your surgeon and physiotherapist to answer with you.',
      ),
    ),
    references: cite(
      dates,
      'nhsCompartmentSyndrome',
      'aaosCompartmentSyndrome',
      'statPearlsAcuteCompartment',
      'buerbaExertional',
      'winkesDeepPosterior',
      'robertsPressure',
    ),
    codes: [
      {
        system: 'ICD-10-CM',
        version: '2025',
        code: 'T79.A2',
        title: 'Traumatic compartment syndrome of lower extremity',
        match: 'broader',
        mappedBy: personIds.imaniCalloway,
        mappedOn: dates.reviewedAt,
      },
      {
        system: 'ICD-10-CM',
        version: '2025',
        code: 'M79.A2',
        title: 'Nontraumatic compartment syndrome of lower extremity',
        match: 'broader',
        mappedBy: personIds.imaniCalloway,
        mappedOn: dates.reviewedAt,
      },
    ],
    figures: [
      {
        media: mediaIds.compartments,
        caption: t(
          'The lower leg in cross-section: two bones and four compartments. The deep one at the back is marked.',
        ),
      },
    ],
    author: personIds.rowanAshdown,
    medicalReview: approvedBy('imaniCalloway', dates),
    regions: ['GB', 'US'],
  }
}

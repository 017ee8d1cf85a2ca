import type { Reference } from '@stride/content/references/references'
import type { DemoDates } from './demo-dates'

type Source = Omit<Reference, 'accessedOn'>

const paper = (title: string, publisher: string, year: number, doi: string): Source => ({
  title,
  publisher,
  year,
  doi,
  url: `https://doi.org/${doi}`,
})
const page = (title: string, publisher: string, url: string): Source => ({ title, publisher, url })

/** Every public source that the demo content rests on, once. */
export const sources = {
  nhsDvt: page('DVT (deep vein thrombosis)', 'NHS', 'https://www.nhs.uk/conditions/deep-vein-thrombosis-dvt/'),
  nhsPulmonaryEmbolism: page('Pulmonary embolism', 'NHS', 'https://www.nhs.uk/conditions/pulmonary-embolism/'),
  nhsCompartmentSyndrome: page('Compartment syndrome', 'NHS', 'https://www.nhs.uk/conditions/compartment-syndrome/'),
  nhsLegCramps: page('Leg cramps', 'NHS', 'https://www.nhs.uk/conditions/leg-cramps/'),
  nhsSprainsAndStrains: page('Sprains and strains', 'NHS', 'https://www.nhs.uk/conditions/sprains-and-strains/'),
  nhsBlisters: page('Blisters', 'NHS', 'https://www.nhs.uk/conditions/blisters/'),
  niceVenousThromboembolism: {
    title: 'Venous thromboembolic diseases: diagnosis, management and thrombophilia testing (NG158)',
    publisher: 'National Institute for Health and Care Excellence',
    year: 2020,
    url: 'https://www.nice.org.uk/guidance/ng158',
  },
  cdcBloodClots: page(
    'About Venous Thromboembolism (Blood Clots)',
    'Centers for Disease Control and Prevention',
    'https://www.cdc.gov/blood-clots/about/index.html',
  ),
  medlineDvt: page(
    'Deep Vein Thrombosis',
    'MedlinePlus, US National Library of Medicine',
    'https://medlineplus.gov/deepveinthrombosis.html',
  ),
  medlineCramps: page(
    'Muscle Cramps',
    'MedlinePlus, US National Library of Medicine',
    'https://medlineplus.gov/musclecramps.html',
  ),
  aaosCompartmentSyndrome: page(
    'Compartment Syndrome',
    'OrthoInfo, American Academy of Orthopaedic Surgeons',
    'https://orthoinfo.aaos.org/en/diseases--conditions/compartment-syndrome/',
  ),
  aaosAchillesRupture: page(
    'Achilles Tendon Rupture (Tear)',
    'OrthoInfo, American Academy of Orthopaedic Surgeons',
    'https://orthoinfo.aaos.org/en/diseases--conditions/achilles-tendon-rupture-tear/',
  ),
  aaosSoftTissue: page(
    'Sprains, Strains and Other Soft-Tissue Injuries',
    'OrthoInfo, American Academy of Orthopaedic Surgeons',
    'https://orthoinfo.aaos.org/en/diseases--conditions/sprains-strains-and-other-soft-tissue-injuries/',
  ),
  aaosContusion: page(
    'Muscle Contusion (Bruise)',
    'OrthoInfo, American Academy of Orthopaedic Surgeons',
    'https://orthoinfo.aaos.org/en/diseases--conditions/muscle-contusion-bruise/',
  ),
  aaosStressFractures: page(
    'Stress Fractures',
    'OrthoInfo, American Academy of Orthopaedic Surgeons',
    'https://orthoinfo.aaos.org/en/diseases--conditions/stress-fractures/',
  ),
  statPearlsAcuteCompartment: page(
    'Acute Compartment Syndrome (StatPearls)',
    'NCBI Bookshelf',
    'https://www.ncbi.nlm.nih.gov/books/NBK448124/',
  ),
  wellsDDimer: paper(
    'Evaluation of D-dimer in the diagnosis of suspected deep-vein thrombosis',
    'New England Journal of Medicine',
    2003,
    '10.1056/NEJMoa023153',
  ),
  greenRiskFactors: paper(
    'Calf muscle strain injuries in sport: a systematic review of risk factors for injury',
    'British Journal of Sports Medicine',
    2017,
    '10.1136/bjsports-2016-097177',
  ),
  greenManagement: paper(
    'The assessment, management and prevention of calf muscle strain injuries: a qualitative study of the practices and perspectives of 20 expert sports clinicians',
    'Sports Medicine - Open',
    2022,
    '10.1186/s40798-021-00364-0',
  ),
  duboisPeaceAndLove: paper(
    'Soft-tissue injuries simply need PEACE and LOVE',
    'British Journal of Sports Medicine',
    2020,
    '10.1136/bjsports-2019-101253',
  ),
  bleakleyIce: paper(
    'The use of ice in the treatment of acute soft-tissue injury: a systematic review of randomized controlled trials',
    'American Journal of Sports Medicine',
    2004,
    '10.1177/0363546503260757',
  ),
  fifaEarlyRehabilitation: {
    title:
      'Start rehabilitation early following acute muscle injuries (on Bayer et al., N Engl J Med 2017;377:1300-1301)',
    publisher: 'FIFA Medical Network',
    year: 2017,
    url: 'https://www.fifamedicalnetwork.com/start-rehabilitation-early-following-acute-muscle-injuries-in-football-players/',
  },
  millerCramps: paper(
    'An evidence-based review of the pathophysiology, treatment, and prevention of exercise-associated muscle cramps',
    'Journal of Athletic Training',
    2022,
    '10.4085/1062-6050-0696.20',
  ),
  schwellnusIronman: paper(
    'Increased running speed and previous cramps rather than dehydration or serum sodium changes predict exercise-associated muscle cramping: a prospective cohort study in 210 Ironman triathletes',
    'British Journal of Sports Medicine',
    2011,
    '10.1136/bjsm.2010.078535',
  ),
  garrisonMagnesium: paper(
    'Magnesium for skeletal muscle cramps',
    'Cochrane Database of Systematic Reviews',
    2020,
    '10.1002/14651858.CD009402.pub3',
  ),
  hewButlerHyponatremia: paper(
    'Statement of the Third International Exercise-Associated Hyponatremia Consensus Development Conference, Carlsbad, California, 2015',
    'Clinical Journal of Sport Medicine',
    2015,
    '10.1097/JSM.0000000000000221',
  ),
  buerbaExertional: paper(
    'Chronic exertional compartment syndrome: current management strategies',
    'Open Access Journal of Sports Medicine',
    2019,
    '10.2147/OAJSM.S168368',
  ),
  winkesDeepPosterior: paper(
    'Is surgery effective for deep posterior compartment syndrome of the leg? A systematic review',
    'British Journal of Sports Medicine',
    2014,
    '10.1136/bjsports-2013-092518',
  ),
  robertsPressure: paper(
    'The validity of the diagnostic criteria used in chronic exertional compartment syndrome: a systematic review',
    'Scandinavian Journal of Medicine & Science in Sports',
    2012,
    '10.1111/j.1600-0838.2011.01386.x',
  ),
  radfordStretching: paper(
    'Does stretching increase ankle dorsiflexion range of motion? A systematic review',
    'British Journal of Sports Medicine',
    2006,
    '10.1136/bjsm.2006.029348',
  ),
  herbertSoreness: paper(
    'Stretching to prevent or reduce muscle soreness after exercise',
    'Cochrane Database of Systematic Reviews',
    2011,
    '10.1002/14651858.CD004577.pub3',
  ),
  wepplerExtensibility: paper(
    'Increasing muscle extensibility: a matter of increasing length or modifying sensation?',
    'Physical Therapy',
    2010,
    '10.2522/ptj.20090012',
  ),
  lauersenPrevention: paper(
    'The effectiveness of exercise interventions to prevent sports injuries: a systematic review and meta-analysis of randomised controlled trials',
    'British Journal of Sports Medicine',
    2014,
    '10.1136/bjsports-2013-092538',
  ),
  wardenBoneStress: paper(
    'Management and prevention of bone stress injuries in long-distance runners',
    'Journal of Orthopaedic & Sports Physical Therapy',
    2014,
    '10.2519/jospt.2014.5334',
  ),
  wrightStressFractures: paper(
    'Risk factors associated with lower extremity stress fractures in runners: a systematic review with meta-analysis',
    'British Journal of Sports Medicine',
    2015,
    '10.1136/bjsports-2015-094828',
  ),
  schneidersTests: {
    title: 'The ability of clinical tests to diagnose stress fractures: a systematic review and meta-analysis',
    publisher: 'Journal of Orthopaedic & Sports Physical Therapy',
    year: 2012,
    pmid: '22813530',
    url: 'https://pubmed.ncbi.nlm.nih.gov/22813530/',
  },
  mountjoyReds: paper(
    '2023 International Olympic Committee’s (IOC) consensus statement on Relative Energy Deficiency in Sport (REDs)',
    'British Journal of Sports Medicine',
    2023,
    '10.1136/bjsports-2023-106994',
  ),
  buistGradedTraining: paper(
    'No effect of a graded training program on the number of running-related injuries in novice runners: a randomized controlled trial',
    'American Journal of Sports Medicine',
    2008,
    '10.1177/0363546507307505',
  ),
  kwanVisibility: paper(
    'Interventions for increasing pedestrian and cyclist visibility for the prevention of death and injuries',
    'Cochrane Database of Systematic Reviews',
    2006,
    '10.1002/14651858.CD003438.pub2',
  ),
  woodReflective: paper(
    'Using reflective clothing to enhance the conspicuity of bicyclists at night',
    'Accident Analysis & Prevention',
    2012,
    '10.1016/j.aap.2011.09.038',
  ),
  herringSocks: paper(
    'Friction blisters and sock fiber composition. A double-blind study',
    'Journal of the American Podiatric Medical Association',
    1990,
    '10.7547/87507315-80-2-63',
  ),
  herringOrdinarySocks: paper(
    'Comparison of cotton and acrylic socks using a generic cushion sole design for runners',
    'Journal of the American Podiatric Medical Association',
    1993,
    '10.7547/87507315-83-9-515',
  ),
  bogerdWoolBlend: paper(
    'The effect of two sock fabrics on perception and physiological parameters associated with blister incidence: a field study',
    'Annals of Occupational Hygiene',
    2012,
    '10.1093/annhyg/mer127',
  ),
  worthingBlisters: paper(
    'Prevention of friction blisters in outdoor pursuits: a systematic review',
    'Wilderness & Environmental Medicine',
    2017,
    '10.1016/j.wem.2017.03.007',
  ),
  highwayCodePedestrians: page(
    'The Highway Code: rules for pedestrians (1 to 35)',
    'GOV.UK',
    'https://www.gov.uk/guidance/the-highway-code/rules-for-pedestrians-1-to-35',
  ),
  nhtsaPedestrians: page(
    'Pedestrian Safety',
    'National Highway Traffic Safety Administration',
    'https://www.nhtsa.gov/road-safety/pedestrian-safety',
  ),
} as const satisfies Record<string, Source>
type SourceName = keyof typeof sources

/** The references of an entry, as looked up shortly before its review. */
export function cite(dates: DemoDates, ...names: SourceName[]): Reference[] {
  return names.map((name) => ({ ...sources[name], accessedOn: dates.accessedOn }))
}

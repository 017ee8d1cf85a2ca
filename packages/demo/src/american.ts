/** British words of the demo content with their American counterparts, longest first where one begins another. */
const glossary: ReadonlyArray<readonly [british: string, american: string]> = [
  ['sports and exercise medicine', 'sports medicine'],
  ['physiotherapists', 'physical therapists'],
  ['physiotherapist', 'physical therapist'],
  ['physiotherapy', 'physical therapy'],
  ['physio', 'physical therapist'],
  ['a GP or pharmacist', 'a doctor or pharmacist'],
  ['your GP', 'your doctor'],
  ['a GP', 'a doctor'],
  ['GPs', 'doctors'],
  ['GP', 'doctor'],
  ['A&E', 'the emergency room'],
  ['paracetamol', 'acetaminophen'],
  ['muscle fibres', 'muscle fibers'],
  ['fibres', 'fibers'],
  ['fibre', 'fiber'],
  ['programmes', 'programs'],
  ['programme', 'program'],
  ['millimetres', 'millimeters'],
  ['centimetres', 'centimeters'],
  ['centimetre', 'centimeter'],
  ['litres', 'liters'],
  ['litre', 'liter'],
  ['oestrogen', 'estrogen'],
  ['haematoma', 'hematoma'],
  ['anaesthetic', 'anesthetic'],
  ['orthopaedic', 'orthopedic'],
  ['colours', 'colors'],
  ['coloured', 'colored'],
  ['colour', 'color'],
  ['discoloured', 'discolored'],
  ['grey', 'gray'],
  ['centre', 'center'],
  ['ageing', 'aging'],
  ['specialised', 'specialized'],
  ['recognised', 'recognized'],
  ['recognise', 'recognize'],
  ['stabilise', 'stabilize'],
  ['randomised', 'randomized'],
  ['judgement', 'judgment'],
  ['travelled', 'traveled'],
  ['travelling', 'traveling'],
  ['licence', 'license'],
  ['practise', 'practice'],
  ['tyre', 'tire'],
  ['kerbs', 'curbs'],
  ['kerb', 'curb'],
  ['pavements', 'sidewalks'],
  ['pavement', 'sidewalk'],
  ['torch', 'flashlight'],
  ['trainers', 'running shoes'],
  ['rucksack', 'backpack'],
  ['zipped', 'zippered'],
  ['plaster cast', 'cast'],
  ['the contraceptive pill', 'birth control pills'],
  ['holiday', 'vacation'],
  ['metres', 'meters'],
  ['motorists', 'drivers'],
  ['waistcoat', 'vest'],
  ['in hospital', 'in the hospital'],
  ['to hospital', 'to the hospital'],
  ['mobile phone', 'cell phone'],
  ['towards', 'toward'],
  ['afterwards', 'afterward'],
  ['round', 'around'],
  ['per cent', 'percent'],
  ['water tablets', 'water pills'],
  ['HRT tablets', 'hormone therapy pills'],
  ['HRT', 'hormone therapy'],
  ['breathlessness', 'shortness of breath'],
  ['a lift home', 'a ride home'],
  ['no tap', 'no water fountain'],
  ['street lamps', 'street lights'],
]

const byLength = [...glossary].sort(([a], [b]) => b.length - a.length)
const patterns = byLength.map(([british, american]) => [new RegExp(`\\b${british}\\b`, 'g'), american] as const)
const capitalised = byLength
  .filter(([british]) => /^[a-z]/.test(british))
  .map(([british, american]) => [new RegExp(`\\b${upper(british)}\\b`, 'g'), upper(american)] as const)

function upper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A British sentence with its words in American English. Everything that the glossary lacks stays as it is. */
export function inAmerican(british: string): string {
  return [...patterns, ...capitalised].reduce((text, [pattern, american]) => text.replace(pattern, american), british)
}

/** The British words that a text still has: none may be left in an American text. */
export function britishWordsIn(text: string): string[] {
  return glossary.flatMap(([british]) => {
    const flags = /^[a-z]/.test(british) ? 'i' : ''
    return new RegExp(`\\b${british}\\b`, flags).test(text) ? [british] : []
  })
}

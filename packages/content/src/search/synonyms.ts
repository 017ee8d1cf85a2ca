import { wordsOf } from '@stride/search/words'

/**
 * Different words for the same, lay and medical, British and American. Names that belong to one condition stand among its
 * own other names; here stands what holds for many. Only what means the same: one word here for two things would hide one.
 */
const groups: ReadonlyArray<readonly string[]> = [
  ['charley horse', 'cramp', 'muscle spasm'],
  ['DVT', 'deep vein thrombosis', 'deep venous thrombosis', 'blood clot'],
  ['clot', 'thrombus', 'thrombosis'],
  ['PE', 'pulmonary embolism', 'clot in the lung'],
  ['shin splints', 'medial tibial stress syndrome', 'MTSS'],
  ['stress fracture', 'hairline fracture', 'bone stress injury'],
  ['broken bone', 'fracture'],
  ['pulled muscle', 'torn muscle', 'muscle strain', 'muscle tear'],
  ['swelling', 'swollen', 'puffy', 'oedema', 'edema'],
  ['bruise', 'bruising', 'contusion'],
  ['haematoma', 'hematoma'],
  ['pins and needles', 'tingling', 'paraesthesia', 'paresthesia'],
  ['breathless', 'breathlessness', 'short of breath', 'shortness of breath', 'dyspnoea', 'dyspnea'],
  ['itching', 'pruritus'],
  ['fever', 'high temperature', 'pyrexia'],
  ['kneecap', 'patella', 'patellar'],
  ['runner’s knee', 'patellofemoral pain'],
  ['jumper’s knee', 'patellar tendinopathy'],
  ['shinbone', 'shin bone', 'tibia'],
  ['calf', 'calves'],
  ['heel bone', 'calcaneus'],
  ['tendinopathy', 'tendinitis', 'tendonitis'],
  ['ITBS', 'iliotibial band syndrome', 'IT band syndrome'],
  ['physiotherapist', 'physical therapist'],
]

/** Some words of a query, from one place to another, and what else may be written for them. */
export interface Synonym {
  from: number
  to: number
  others: ReadonlyArray<readonly string[]>
}

const phrases = groups.map((group) => group.map(wordsOf))
const byFirstWord = new Map<string, Array<{ phrase: readonly string[]; others: ReadonlyArray<readonly string[]> }>>()
for (const group of phrases)
  for (const phrase of group) {
    const [first = ''] = phrase
    const others = group.filter((other) => other !== phrase)
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { phrase, others }])
  }

/** The synonyms of words that stand side by side in a query, which is given as `wordsOf` gives it. */
export function synonymsIn(words: readonly string[]): Synonym[] {
  return words.flatMap((word, from) =>
    (byFirstWord.get(word) ?? [])
      .filter(({ phrase }) => phrase.every((part, index) => words[from + index] === part))
      .map(({ phrase, others }) => ({ from, to: from + phrase.length, others })),
  )
}

import type { Symptom } from '@stride/content/symptom/symptom'
import { symptomIds } from './entry-ids'
import { t } from './writing'

type SymptomName = keyof typeof symptomIds

const symptom = (name: string, description: string, ...otherNames: string[]): Omit<Symptom, 'slug'> => ({
  name: t(name),
  description: t(description),
  otherNames: otherNames.map((other) => ({ name: t(other) })),
})

/** The signs that tell one cause of calf pain from another. */
const vocabulary: Record<SymptomName, Omit<Symptom, 'slug'>> = {
  suddenSharpPain: symptom(
    'Sudden sharp pain',
    'Pain that starts in one stride, at a moment you can name.',
    'Sharp pain in the calf',
    'Something pulled',
  ),
  snapAtTheBack: symptom(
    'A snap at the back of the leg',
    'A pop or snap that is felt or heard low down behind the ankle or calf, often like a kick from behind.',
    'A pop in the calf',
    'Felt kicked in the back of the leg',
  ),
  cannotTiptoe: symptom(
    'Unable to stand on tiptoe',
    'The heel will not lift off the floor when you stand on that leg alone.',
    'Cannot push off',
    'Cannot do a heel raise',
  ),
  swellingOfOneCalf: symptom(
    'Swelling of one calf',
    'One calf is fuller or thicker than the other when you compare them side by side.',
    'One leg bigger than the other',
    'Puffy calf',
  ),
  warmth: symptom(
    'Warm skin',
    'The skin over the sore place feels warmer than the same place on the other leg.',
    'Hot calf',
  ),
  skinColour: symptom(
    'Red or darker skin',
    'The skin over the sore place changes colour. On brown or black skin a change can be harder to see.',
    'Redness',
    'Skin colour change',
  ),
  bruising: symptom(
    'Bruising',
    'The skin is discoloured by blood from torn vessels. It can show days later and lower down the leg.',
    'Black and blue',
  ),
  painOnWeightBearing: symptom(
    'Pain when you put weight on the leg',
    'Standing or walking on the leg hurts.',
    'Hurts to stand on',
    'Limping',
  ),
  painThatEasesWithRest: symptom(
    'Pain that eases with rest',
    'The pain builds during a run and fades within minutes of stopping.',
    'Goes away when I stop',
  ),
  painAtTheSamePoint: symptom(
    'Pain at the same point of each run',
    'The pain begins after much the same time or distance on every run.',
    'Always starts at the same distance',
  ),
  tightness: symptom('Tight calf', 'The calf feels short, stiff or full.', 'Stiff calf', 'Fullness in the calf'),
  involuntaryTightening: symptom(
    'Muscle that tightens on its own',
    'The muscle goes hard without your meaning it to, and you cannot let it go.',
    'Spasm',
    'Charley horse',
    'Knotted calf',
  ),
  numbness: symptom(
    'Numbness or tingling',
    'Feeling is dulled or prickly in the leg or foot.',
    'Pins and needles',
    'Foot feels asleep',
  ),
  painOutOfProportion: symptom(
    'Pain far worse than the injury',
    'The pain is much stronger than what happened would explain, and it keeps growing.',
    'Unbearable pain after a knock',
  ),
  tenderBoneSpot: symptom(
    'One tender spot on the bone',
    'Pressing with a fingertip finds one place on the bone that hurts.',
    'Sore spot on the outside of the leg',
  ),
  tenderMuscleSpot: symptom(
    'Tender spot in the muscle',
    'Pressing finds a sore place in the flesh of the calf, away from the bone.',
    'Sore lump in the calf',
  ),
  constantPain: symptom(
    'Throbbing or constant pain',
    'The pain is there whether you move or not, or throbs when you stand or walk.',
    'Aching leg that will not settle',
  ),
  swollenVeins: symptom(
    'Swollen or sore veins',
    'Veins near the surface stand out, and feel hard or sore to the touch.',
    'Hard vein in the leg',
  ),
  coughingBlood: symptom('Coughing up blood', 'Blood, or spit streaked with blood, comes up with a cough.'),
  nightPain: symptom('Pain at night', 'The pain is there in bed, or wakes you.', 'Hurts in bed'),
  breathlessness: symptom(
    'Breathlessness',
    'You are short of breath in a way that is new, sudden or not explained by effort.',
    'Short of breath',
    'Difficulty breathing',
  ),
  chestPain: symptom(
    'Chest pain',
    'Pain in the chest or upper back. It may be worse when you breathe in.',
    'Pain on breathing in',
  ),
  confusion: symptom(
    'Confusion or collapse',
    'Someone is muddled, drowsy, being sick or has collapsed during or after a long effort.',
    'Drowsy after a race',
  ),
}

/** The vocabulary as entries: the slug is the name in lower case. */
export const symptoms: ReadonlyArray<{ entryId: string; content: Symptom }> = (
  Object.entries(vocabulary) as Array<[SymptomName, Omit<Symptom, 'slug'>]>
).map(([name, content]) => ({
  entryId: symptomIds[name],
  content: {
    ...content,
    slug: content.name['en-GB'].toLowerCase().replace(/[^a-z]+/g, '-'),
  },
}))

import type { CareCard } from '@stride/content/blocks/care-card/care-card'
import { items, t } from '../writing'

/** The opening of the calf-pain guide: what cannot wait comes first. Sources: as in the conditions that it names. */
export const careCards: CareCard[] = [
  {
    blockType: 'careCard',
    level: 'emergency',
    heading: t('Call an ambulance or go to A&E now if:'),
    signs: items(
      'your calf is painful or swollen and you are short of breath, have chest pain or cough up blood',
      'pain after an injury keeps getting worse and is far stronger than the injury explains',
      'your calf is tight, hard or shiny, and the leg or foot is numb, tingling or weak',
      'you felt a snap at the back of the leg and now cannot stand on tiptoe',
      'someone is confused, has a seizure or collapses during or after a run',
    ),
    action: {
      GB:
        'Call {{emergency-number}} for breathlessness, chest pain or collapse. {{emergency-note}} ' +
        'For the other signs go to A&E, or call {{emergency-number}} if you cannot get there safely. ' +
        'While you wait, take off anything tight and keep the leg level with your heart.',
      US:
        'Call {{emergency-number}} for shortness of breath, chest pain or collapse. {{emergency-note}} ' +
        'For the other signs go to an emergency room, or call {{emergency-number}} if you cannot get there safely. ' +
        'While you wait, take off anything tight and keep the leg level with your heart.',
    },
  },
  {
    blockType: 'careCard',
    level: 'urgent',
    heading: t('Get help today if:'),
    signs: items(
      'one calf is swollen, warm, or red or darker than usual, with no injury to explain it',
      'one calf throbs or aches all the time, above all after a long journey, an operation or time in a cast',
      'a leg that was already sore turns sharply painful and you cannot put weight on it',
    ),
    action: {
      GB:
        'Ask for an urgent GP appointment or get help from {{urgent-help}}. {{urgent-note}} ' +
        'If you cannot put weight on the leg, go to an urgent treatment centre or A&E. ' +
        'Until you have been seen, do not run, and do not have the calf massaged.',
      US:
        'Call {{urgent-help}}, and say if you are worried about a blood clot. {{urgent-note}} ' +
        'If you cannot put weight on the leg, choose a clinic with X-ray or an emergency room. ' +
        'Until you have been seen, do not run, and do not have the calf massaged.',
    },
  },
  {
    blockType: 'careCard',
    level: 'nonUrgent',
    heading: t('Make an appointment if:'),
    signs: items(
      'walking is no easier a week after a strain',
      'the pain comes back at the same point of every run',
      'one spot on the bone is sore, or the pain is there at night',
      'tightness or cramp keeps returning in spite of six weeks of care',
    ),
    action: {
      GB: 'See a GP or a physiotherapist. In many areas you can refer yourself to NHS physiotherapy.',
      US: 'See your doctor, a sports medicine physician or a physical therapist. You can often see a physical therapist without a referral: check with your insurer.',
    },
  },
]
